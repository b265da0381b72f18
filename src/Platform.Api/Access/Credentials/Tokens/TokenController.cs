using Microsoft.Net.Http.Headers;

namespace Platform.Api.Access.Credentials;

/// <summary>Gives out access tokens by the client credentials grant of OAuth 2.0 (RFC 6749, 4.4).</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class TokenController(
    ClientCheck clients, SigningKeys keys, Issuer issuer, WrongSecretDelay delay, TimeProvider wall, ILogger<TokenController> log) : ControllerBase
{
    // Without parameters: for any parameter, even a cancellation token, MVC would read the form first.
    [HttpPost("/oauth/token"), RequestSizeLimit(TokenRequest.BytesMax)]
    public async Task<IActionResult> Issue()
    {
        var cancel = HttpContext.RequestAborted;
        Response.Headers.CacheControl = "no-store";
        try
        {
            return Answer(StatusCodes.Status200OK, await IssueAsync(await TokenRequest.ReadAsync(Request, cancel), cancel));
        }
        catch (OAuthRefusal refusal)
        {
            if (refusal.Status == StatusCodes.Status401Unauthorized)
                Response.Headers.WWWAuthenticate = "Basic realm=\"platform\", charset=\"UTF-8\"";
            return Answer(refusal.Status, refusal.Response());
        }
    }

    private async Task<TokenResponse> IssueAsync(TokenRequest request, CancellationToken cancel)
    {
        var client = await ProveAsync(request, cancel);
        if (request.GrantType != "client_credentials")
            throw OAuthRefusal.UnsupportedGrantType();

        var scopes = ScopesOf(request, client);
        var now = DateTimeOffset.FromUnixTimeSeconds(wall.GetUtcNow().ToUnixTimeSeconds());
        var token = new AccessToken(issuer.Of(Request), client.AppId, client.TenantId, client.OrganizationId, scopes, now + AccessToken.Life);
        var text = token.Sign(await keys.SigningAsync(cancel));
        log.LogInformation("Access token issued to {ClientId}", client.AppId);
        return new TokenResponse(text, "Bearer", (int)AccessToken.Life.TotalSeconds, string.Join(' ', scopes));
    }

    private async Task<ProvenClient> ProveAsync(TokenRequest request, CancellationToken cancel)
    {
        if (await clients.ProveAsync(request.ClientId, request.ClientSecret, cancel) is { } client
            && client.Addresses?.Include(HttpContext.Connection.RemoteIpAddress) != false)
            return client;

        log.LogWarning("Wrong client credentials from {Address}", HttpContext.Connection.RemoteIpAddress);
        await delay.HoldAsync(request.ClientId, CallerAddress.Of(HttpContext), cancel);
        throw OAuthRefusal.InvalidClient();
    }

    private static string[] ScopesOf(TokenRequest request, ProvenClient client)
    {
        if (request.Scope is null)
            return client.Scopes;

        var asked = Scopes.Parse(request.Scope)
            ?? throw OAuthRefusal.InvalidScope("A scope is not one that the platform knows; scopes_supported in /.well-known/oauth-authorization-server lists them.");
        var all = Scopes.Whole(client.Scopes);
        return asked.FirstOrDefault(scope => !all.Contains(scope)) is { } lacking
            ? throw OAuthRefusal.InvalidScope($"The client does not have the scope {lacking}.")
            : asked;
    }

    // Whatever the client accepts, this is JSON (RFC 6749, 5.1 and 5.2).
    private static JsonResult Answer(int status, object body) =>
        new(body, WireJson.Options) { StatusCode = status, ContentType = new MediaTypeHeaderValue("application/json") { Charset = "utf-8" }.ToString() };
}

/// <summary>An access token (RFC 6749, 5.1).</summary>
/// <param name="AccessToken">Send it as <c>Authorization: Bearer</c>.</param>
/// <param name="TokenType">Always <c>Bearer</c>.</param>
/// <param name="ExpiresIn">Seconds for which it is good.</param>
/// <param name="Scope">What it allows, separated by spaces.</param>
public sealed record TokenResponse(string AccessToken, string TokenType, int ExpiresIn, string Scope);
