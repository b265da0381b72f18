using System.Text;
using System.Text.Json;

namespace Platform.Api.Access.Credentials;

/// <summary>
/// A token that somebody else signed, in compact form (RFC 7515). What it says is only theirs to say once
/// <see cref="IsSignedBy"/> with a key that is known to be theirs; a header that asks for more than is understood
/// here (<c>crit</c>) is refused.
/// </summary>
public sealed class ForeignJws
{
    /// <summary>Other issuers' tokens list groups and roles, and grow with them.</summary>
    public const int LengthMax = 8 * 1024;

    private readonly byte[] signed;
    private readonly byte[] signature;

    private ForeignJws(JsonElement header, JsonElement claims, byte[] signed, byte[] signature)
    {
        Header = header;
        Claims = claims;
        this.signed = signed;
        this.signature = signature;
    }

    public JsonElement Header { get; }

    public JsonElement Claims { get; }

    /// <summary>The key it says it is signed with, if it says so.</summary>
    public string? Kid => Text(Header, "kid");

    /// <summary>What kind of token it says it is, without the prefix that may be left out.</summary>
    public string? Type => Text(Header, "typ") is { } type
        ? (type.StartsWith("application/", StringComparison.OrdinalIgnoreCase) ? type["application/".Length..] : type).ToLowerInvariant()
        : null;

    public static ForeignJws? Of(string text)
    {
        if (text.Length > LengthMax || text.Split('.') is not [var header, var payload, var signature])
            return null;
        if (Object(header) is not { } head || Object(payload) is not { } claims || Jws.Decode(signature) is not { Length: > 0 } proof)
            return null;
        return head.TryGetProperty("crit", out _) || Text(head, "alg") is null
            ? null
            : new ForeignJws(head, claims, Encoding.ASCII.GetBytes(text[..(header.Length + 1 + payload.Length)]), proof);
    }

    public bool IsSignedBy(VerifyingKey key) => key.Verifies(Text(Header, "alg")!, signed, signature);

    /// <summary>A claim that is a text.</summary>
    public string? Text(string claim) => Text(Claims, claim);

    /// <summary>A claim that is a moment: seconds since 1970, whole or not (RFC 7519, 2).</summary>
    public DateTimeOffset? Moment(string claim) =>
        Claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out var seconds) && seconds is > 0 and < 253_402_300_799
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    /// <summary>A claim that is one text or a list of texts.</summary>
    public IReadOnlyList<string> Texts(string claim) => !Claims.TryGetProperty(claim, out var value) ? [] : value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => [.. value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)],
        _ => [],
    };

    private static string? Text(JsonElement members, string name) => Jws.Member(members, name) is { Length: > 0 } text ? text : null;

    private static JsonElement? Object(string part) =>
        Jws.Decode(part) is { } json && OutsideJson.Read(json) is { ValueKind: JsonValueKind.Object } members ? members : null;
}
