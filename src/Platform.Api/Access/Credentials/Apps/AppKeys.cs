using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Platform.Api.Access.Credentials;

/// <summary>Public keys (RFC 7517, 5) with which an app signs its client assertions instead of sending a secret.</summary>
public sealed record JsonWebKeySet
{
    /// <summary>The keys, each with a <c>kid</c> of its own; for a rotation the new one beside the old.</summary>
    [MaxLength(10)]
    public required IReadOnlyList<JsonWebKey> Keys { get; init; }
}

/// <summary>
/// A public key (RFC 7517): of the curves P-256, P-384 and P-521, or RSA of 2048 to 4096 bits. Never send the private half (<c>d</c>).
/// </summary>
public sealed record JsonWebKey
{
    /// <summary>Its kind: <c>EC</c> or <c>RSA</c>.</summary>
    /// <example>EC</example>
    [StringLength(10)]
    public required string Kty { get; init; }

    /// <summary>What you call it: assertions name the key they are signed with.</summary>
    /// <example>2026-11</example>
    [StringLength(200, MinimumLength = 1)]
    public required string Kid { get; init; }

    /// <summary>What it is for: <c>sig</c>, or nothing said.</summary>
    /// <example>sig</example>
    [StringLength(10)]
    public string? Use { get; init; }

    /// <summary>The only algorithm it is for, where it is for one.</summary>
    /// <example>ES256</example>
    [StringLength(10)]
    public string? Alg { get; init; }

    /// <summary>Of an EC key: its curve.</summary>
    /// <example>P-256</example>
    [StringLength(10)]
    public string? Crv { get; init; }

    /// <summary>Of an EC key: the first coordinate, in base64url.</summary>
    /// <example>MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4</example>
    [StringLength(100)]
    public string? X { get; init; }

    /// <summary>Of an EC key: the second coordinate, in base64url.</summary>
    /// <example>4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM</example>
    [StringLength(100)]
    public string? Y { get; init; }

    /// <summary>Of an RSA key: the modulus, in base64url.</summary>
    [StringLength(700)]
    public string? N { get; init; }

    /// <summary>Of an RSA key: the exponent, in base64url.</summary>
    [StringLength(10)]
    public string? E { get; init; }
}

/// <summary>The public keys of an app: kept here, or read where it publishes them.</summary>
/// <param name="Set">The keys themselves, as JSON.</param>
/// <param name="Uri">Where they are.</param>
public sealed record AppKeys(string? Set, string? Uri)
{
    public static readonly AppKeys None = new(null, null);

    public bool IsNone => this == None;

    /// <summary>What was sent, checked; <c>null</c> where nothing was. An empty set, or an empty URL, is no keys at all.</summary>
    public static AppKeys? Read(JsonWebKeySet? set, string? uri, TenantMode mode, OutsideOptions outside, List<Fault> faults)
    {
        if (set is not null && uri is not null)
            faults.Add(new Fault("/jwks_uri", "not_both", "Send jwks or jwks_uri: the keys are here or there."));
        if (uri is { Length: > 0 })
            faults.AddRange(PublicUrl.Faults(uri, "/jwks_uri", outside.AllowsLoopback(mode), outside.Ours));
        faults.AddRange(FaultsOf(set?.Keys ?? []));

        return set is { Keys.Count: > 0 } ? new AppKeys(JsonSerializer.Serialize(set, Form), null)
            : uri is { Length: > 0 } ? new AppKeys(null, uri)
            : set is not null || uri is not null ? None
            : null;
    }

    /// <summary>The keys that are kept here.</summary>
    public JsonWebKeySet? Keys() => Set is null ? null : JsonSerializer.Deserialize<JsonWebKeySet>(Set, Form);

    private static readonly JsonSerializerOptions Form = new(WireJson.Options) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    private static IEnumerable<Fault> FaultsOf(IReadOnlyList<JsonWebKey> keys)
    {
        for (var at = 0; at < keys.Count; at++)
        {
            if (VerifyingKey.Of(JsonSerializer.SerializeToElement(keys[at], Form)) is null)
                yield return new Fault($"/jwks/keys/{at}", "not_a_public_key", "Send a public key to check signatures with: EC (crv P-256, P-384 or P-521, with x and y) or RSA of 2048 to 4096 bits (n and e).");
            if (keys.Take(at).Any(key => key.Kid == keys[at].Kid))
                yield return new Fault($"/jwks/keys/{at}/kid", "duplicate", "Give every key a kid of its own.");
        }
    }
}
