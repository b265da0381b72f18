using System.Buffers.Text;
using System.Security.Cryptography;

namespace Platform.Api.Access.Credentials;

/// <summary>Gives out access tokens by the client credentials grant of OAuth 2.0 (RFC 6749, 4.4).</summary>
public sealed class TokenController(
    ClientCheck clients, DpopProofs proofs, SigningKeys keys, Issuer issuer, TimeProvider wall, ILogger<TokenController> log) : OAuthController(clients)
{
    // Without parameters: for any parameter, even a cancellation token, MVC would read the form first.
    [HttpPost("/oauth/token"), RequestSizeLimit(OAuthRequest.BytesMax)]
    public Task<IActionResult> Issue() => AnswerAsync(IssueAsync);

    private async Task<object?> IssueAsync(OAuthRequest request, ProvenClient client, CancellationToken cancel)
    {
        if (request.Demand("grant_type", "Send grant_type=client_credentials.") != "client_credentials")
            throw OAuthRefusal.UnsupportedGrantType();

        var scopes = ScopesOf(request, client);
        var boundTo = await BoundToAsync(client, cancel);
        var now = DateTimeOffset.FromUnixTimeSeconds(wall.GetUtcNow().ToUnixTimeSeconds());
        var token = new AccessToken(issuer.Of(Request), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
            client.AppId, client.TenantId, client.OrganizationId, scopes, boundTo, now + AccessToken.Life);
        var text = token.Sign(await keys.SigningAsync(cancel));
        log.LogInformation("Access token issued to {ClientId}", client.AppId);
        return new TokenResponse(text, token.Type, (int)AccessToken.Life.TotalSeconds, string.Join(' ', scopes));
    }

    /// <summary>The key that the token is good with only: where the client proves that it has one, and always where its app demands it.</summary>
    private async Task<string?> BoundToAsync(ProvenClient client, CancellationToken cancel)
    {
        if (!client.DemandsDpop && Request.Headers[DpopProofs.Header].Count == 0)
            return null;

        try
        {
            return await proofs.ProveAsync(Request, accessToken: null, cancel);
        }
        catch (DpopFault fault)
        {
            throw OAuthRefusal.InvalidDpopProof(fault.Message);
        }
    }

    private static string[] ScopesOf(OAuthRequest request, ProvenClient client)
    {
        if (request.Form.GetValueOrDefault("scope") is not { } scope)
            return client.Scopes;

        var asked = Scopes.Parse(scope)
            ?? throw OAuthRefusal.InvalidScope("A scope is not one that the platform knows; scopes_supported in /.well-known/oauth-authorization-server lists them.");
        var all = Scopes.Whole(client.Scopes);
        return asked.FirstOrDefault(one => !all.Contains(one)) is { } lacking
            ? throw OAuthRefusal.InvalidScope($"The client does not have the scope {lacking}.")
            : asked;
    }
}

/// <summary>An access token (RFC 6749, 5.1).</summary>
/// <param name="AccessToken">Send it in <c>Authorization</c>, after its type.</param>
/// <param name="TokenType"><c>Bearer</c>, or <c>DPoP</c> where every call with it must bring a proof of possession (RFC 9449).</param>
/// <param name="ExpiresIn">Seconds for which it is good.</param>
/// <param name="Scope">What it allows, separated by spaces.</param>
public sealed record TokenResponse(string AccessToken, string TokenType, int ExpiresIn, string Scope);
