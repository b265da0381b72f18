namespace Platform.Api.Access.Credentials;

/// <summary>The access tokens that were issued here: checked, and taken back.</summary>
public sealed class AccessTokens(SigningKeys keys, SpentTokens spent, Issuer issuer, TimeProvider wall)
{
    /// <summary>What a token says, where it was issued here, under this name, and is not over. Whether it was revoked is for <see cref="CallerLookup"/>.</summary>
    public async Task<AccessToken?> ReadAsync(string text, HttpRequest request, CancellationToken cancel) =>
        Jws.Parse(text) is { } signed && await keys.FindAsync(signed.Kid, cancel) is { } key
            ? AccessToken.Read(signed, key, issuer.Of(request), wall.GetUtcNow())
            : null;

    public Task RevokeAsync(AccessToken token, CancellationToken cancel) => spent.SpendAsync(token.Digest, token.ExpiresAt, cancel);
}
