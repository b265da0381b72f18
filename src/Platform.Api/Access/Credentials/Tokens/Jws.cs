using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Platform.Api.Access.Credentials;

/// <summary>
/// A signed token in compact form (RFC 7515), of the one kind that is issued here: ES256, <c>at+jwt</c>, a key id, and
/// no other header. So nothing in a token can choose how it is checked.
/// </summary>
public sealed class Jws
{
    public const int LengthMax = 4096;

    /// <summary>Strict about repeated members: two readers must not see two different tokens.</summary>
    public static readonly JsonDocumentOptions StrictJson = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    private const string Type = "at+jwt";

    private readonly byte[] signed;
    private readonly byte[] signature;

    private Jws(string kid, byte[] signed, byte[] payload, byte[] signature)
    {
        Kid = kid;
        this.signed = signed;
        Payload = payload;
        this.signature = signature;
    }

    /// <summary>The key it says it is signed with.</summary>
    public string Kid { get; }

    /// <summary>What it says: to be believed only after <see cref="IsSignedBy"/>.</summary>
    public byte[] Payload { get; }

    public static string Sign(PublishedKey key, ReadOnlySpan<byte> payload)
    {
        var header = $$"""{"alg":"{{PublishedKey.Algorithm}}","typ":"{{Type}}","kid":"{{key.Kid}}"}""";
        var signed = $"{Base64Url.EncodeToString(Encoding.ASCII.GetBytes(header))}.{Base64Url.EncodeToString(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>Takes it apart, or <c>null</c> where it is not of the kind issued here.</summary>
    public static Jws? Parse(string text)
    {
        if (text.Length > LengthMax || text.Split('.') is not [var header, var payload, var signature])
            return null;
        if (Decode(header) is not { } head || Decode(payload) is not { } body || Decode(signature) is not { Length: PublishedKey.SignatureLength } proof)
            return null;
        return KidOf(head) is { } kid
            ? new Jws(kid, Encoding.ASCII.GetBytes(text[..(header.Length + 1 + payload.Length)]), body, proof)
            : null;
    }

    public bool IsSignedBy(PublishedKey key) => key.Kid == Kid && key.Verify(signed, signature);

    private static string? KidOf(byte[] header) => OutsideJson.Read(header) is { ValueKind: JsonValueKind.Object } members
        && members.GetPropertyCount() == 3
        && Member(members, "alg") == PublishedKey.Algorithm
        && Member(members, "typ") is Type or "application/" + Type
            ? Member(members, "kid")
            : null;

    internal static string? Member(JsonElement members, string name) =>
        members.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Only the one canonical spelling: a token must not have two texts.
    internal static byte[]? Decode(string part)
    {
        if (!Base64Url.IsValid(part))
            return null;
        var bytes = Base64Url.DecodeFromChars(part);
        return Base64Url.EncodeToString(bytes) == part ? bytes : null;
    }
}
