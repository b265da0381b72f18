namespace Platform.Api.Access.Credentials;

/// <summary>Tells clients and libraries where tokens come from and how to check them: RFC 8414 and RFC 7517.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class DiscoveryController(SigningKeys keys, Issuer issuer) : ControllerBase
{
    [HttpGet("/.well-known/oauth-authorization-server")]
    public JsonResult Metadata()
    {
        var name = issuer.Of(Request);
        Response.Headers.CacheControl = "public, max-age=600";
        return new JsonResult(new AuthorizationServerResponse(
            Issuer: name,
            TokenEndpoint: name + "/oauth/token",
            JwksUri: name + "/oauth/jwks",
            ScopesSupported: [.. Scopes.All.Keys.Order(StringComparer.Ordinal)],
            ResponseTypesSupported: [],
            GrantTypesSupported: ["client_credentials"],
            TokenEndpointAuthMethodsSupported: ["client_secret_basic", "client_secret_post"]), WireJson.Options);
    }

    [HttpGet("/oauth/jwks")]
    public async Task<ContentResult> KeySet(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "public, max-age=600"; // a new key is published an hour before it signs
        return Content(await keys.DocumentAsync(cancel), "application/json");
    }
}

/// <summary>The authorization server's metadata (RFC 8414).</summary>
public sealed record AuthorizationServerResponse(
    string Issuer,
    string TokenEndpoint,
    string JwksUri,
    string[] ScopesSupported,
    string[] ResponseTypesSupported,
    string[] GrantTypesSupported,
    string[] TokenEndpointAuthMethodsSupported);
