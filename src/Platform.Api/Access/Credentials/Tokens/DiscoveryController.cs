namespace Platform.Api.Access.Credentials;

/// <summary>Tells clients and libraries where tokens come from and how to check them: RFC 8414, RFC 7517 and RFC 9728.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class DiscoveryController(SigningKeys keys, Issuer issuer) : ControllerBase
{
    private static readonly string[] ClientProofs = ["client_secret_basic", "client_secret_post", "private_key_jwt"];

    [HttpGet("/.well-known/oauth-authorization-server")]
    public JsonResult Metadata()
    {
        var name = issuer.Of(Request);
        Response.Headers.CacheControl = "public, max-age=600";
        return new JsonResult(new AuthorizationServerResponse(
            Issuer: name,
            TokenEndpoint: name + "/oauth/token",
            JwksUri: name + "/oauth/jwks",
            RevocationEndpoint: name + "/oauth/revoke",
            IntrospectionEndpoint: name + "/oauth/introspect",
            ScopesSupported: [.. Scopes.All.Keys.Order(StringComparer.Ordinal)],
            ResponseTypesSupported: [],
            GrantTypesSupported: ["client_credentials"],
            TokenEndpointAuthMethodsSupported: ClientProofs,
            TokenEndpointAuthSigningAlgValuesSupported: VerifyingKey.Algorithms,
            RevocationEndpointAuthMethodsSupported: ClientProofs,
            RevocationEndpointAuthSigningAlgValuesSupported: VerifyingKey.Algorithms,
            IntrospectionEndpointAuthMethodsSupported: ClientProofs,
            IntrospectionEndpointAuthSigningAlgValuesSupported: VerifyingKey.Algorithms,
            DpopSigningAlgValuesSupported: VerifyingKey.Algorithms,
            ServiceDocumentation: name + "/docs"), WireJson.Options);
    }

    /// <summary>What the API is as a resource (RFC 9728). No challenge points here: it would have to name the very URL that was called.</summary>
    [HttpGet("/.well-known/oauth-protected-resource")]
    public JsonResult Resource()
    {
        var name = issuer.Of(Request);
        Response.Headers.CacheControl = "public, max-age=600";
        return new JsonResult(new ProtectedResourceResponse(
            Resource: name,
            AuthorizationServers: [name],
            JwksUri: name + "/oauth/jwks",
            ScopesSupported: [.. Scopes.All.Keys.Order(StringComparer.Ordinal)],
            BearerMethodsSupported: ["header"],
            DpopSigningAlgValuesSupported: VerifyingKey.Algorithms,
            DpopBoundAccessTokensRequired: false,
            ResourceDocumentation: name + "/docs"), WireJson.Options);
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
    string RevocationEndpoint,
    string IntrospectionEndpoint,
    string[] ScopesSupported,
    string[] ResponseTypesSupported,
    string[] GrantTypesSupported,
    string[] TokenEndpointAuthMethodsSupported,
    string[] TokenEndpointAuthSigningAlgValuesSupported,
    string[] RevocationEndpointAuthMethodsSupported,
    string[] RevocationEndpointAuthSigningAlgValuesSupported,
    string[] IntrospectionEndpointAuthMethodsSupported,
    string[] IntrospectionEndpointAuthSigningAlgValuesSupported,
    string[] DpopSigningAlgValuesSupported,
    string ServiceDocumentation);

/// <summary>The API as a protected resource (RFC 9728).</summary>
public sealed record ProtectedResourceResponse(
    string Resource,
    string[] AuthorizationServers,
    string JwksUri,
    string[] ScopesSupported,
    string[] BearerMethodsSupported,
    string[] DpopSigningAlgValuesSupported,
    bool DpopBoundAccessTokensRequired,
    string ResourceDocumentation);
