namespace Platform.Api.Access.Credentials;

/// <summary>Takes access tokens back before they end (RFC 7009).</summary>
public sealed class RevocationController(ClientCheck clients, AccessTokens tokens, Callers callers) : OAuthController(clients)
{
    [HttpPost("/oauth/revoke"), RequestSizeLimit(OAuthRequest.BytesMax)]
    public Task<IActionResult> Revoke() => AnswerAsync(async (request, client, cancel) =>
    {
        var text = request.Demand("token", "Send the access token to take back as token.");

        // What is no token, or none any more, is as good as taken back (RFC 7009, 2.2).
        if (await tokens.ReadAsync(text, Request, cancel) is not { } token)
            return null;
        if (token.AppId != client.AppId)
            throw OAuthRefusal.UnauthorizedClient("The token was issued to another client, and only that one takes it back.");

        await tokens.RevokeAsync(token, cancel);
        callers.Forget(text);
        return null;
    });
}
