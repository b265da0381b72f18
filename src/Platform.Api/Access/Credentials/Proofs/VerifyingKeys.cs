using System.Text.Json;

namespace Platform.Api.Access.Credentials;

/// <summary>A set of public keys (RFC 7517, 5). Keys of a kind that is not used here are passed over, as the standard asks.</summary>
public sealed class VerifyingKeys
{
    /// <summary>More than anybody rotates.</summary>
    public const int Max = 50;

    private readonly VerifyingKey[] keys;

    private VerifyingKeys(VerifyingKey[] keys) => this.keys = keys;

    /// <summary>The keys of a JSON Web Key Set, or <c>null</c> where it is none.</summary>
    public static VerifyingKeys? Of(JsonElement set) =>
        set.ValueKind == JsonValueKind.Object && set.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
            ? new VerifyingKeys([.. keys.EnumerateArray().Take(Max).Select(VerifyingKey.Of).OfType<VerifyingKey>()])
            : null;

    /// <summary>Whether a key of this name is among them; where none is named, whether there is any.</summary>
    public bool Have(string? kid) => keys.Any(key => kid is null || key.Kid == kid);

    /// <summary>Whether one of them signed this: the one that it names, or any where it names none.</summary>
    public bool Signed(ForeignJws token) => keys.Any(key => (token.Kid is null || key.Kid is null || key.Kid == token.Kid) && token.IsSignedBy(key));
}
