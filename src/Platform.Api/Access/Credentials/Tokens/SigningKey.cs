namespace Platform.Api.Access.Credentials;

/// <summary>
/// A key that signs access tokens, for all tenants. It is published before it signs, so that whoever checks tokens
/// knows it by then; it stays published until the last token it signed is dead.
/// </summary>
public sealed class SigningKey
{
    /// <summary>The thumbprint of the public half (RFC 7638).</summary>
    public required string Kid { get; init; }

    public required string Algorithm { get; init; }

    /// <summary>The public half, as the key set shows it.</summary>
    public required string PublicJwk { get; init; }

    /// <summary>The private half, PKCS #8, sealed.</summary>
    public required byte[] PrivateKeySealed { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when it signs: until then the one before does.</summary>
    public required DateTimeOffset SignsFrom { get; init; }

    /// <summary>After this it signs nothing more; what it signed dies one token's life later.</summary>
    public required DateTimeOffset SignsUntil { get; init; }
}
