using System.Text.Json.Serialization;

namespace Platform.Api.Access.Credentials;

/// <summary>
/// Says whether an access token is good, and for what (RFC 7662): to the client it was issued to, and to the operator's
/// apps that may read apps. To all others no token is.
/// </summary>
public sealed class IntrospectionController(ClientCheck clients, AccessTokens tokens, CallerLookup lookup) : OAuthController(clients)
{
    private const string ReadsApps = "apps:read";

    [HttpPost("/oauth/introspect"), RequestSizeLimit(OAuthRequest.BytesMax)]
    public Task<IActionResult> Introspect() => AnswerAsync(async (request, client, cancel) =>
    {
        var text = request.Demand("token", "Send the access token to look into as token.");
        return await tokens.ReadAsync(text, Request, cancel) is { } token && MaySee(client, token) && await lookup.OfTokenAsync(token, cancel) is { } known
            ? IntrospectionResponse.Of(token, known)
            : new InactiveResponse();
    });

    private static bool MaySee(ProvenClient client, AccessToken token) =>
        token.AppId == client.AppId || (token.TenantId == client.TenantId && client.IsOperator && Scopes.Whole(client.Scopes).Contains(ReadsApps));
}

/// <summary>A token that is good for nothing, or that is not the asker's to know.</summary>
/// <param name="Active">Always <c>false</c>: more is not said.</param>
public sealed record InactiveResponse(bool Active = false);

/// <summary>A token that is good now (RFC 7662, 2.2).</summary>
/// <param name="Active">Always <c>true</c>.</param>
/// <param name="Scope">What it allows now, separated by spaces: less than when it was issued where its app was narrowed since.</param>
/// <param name="ClientId">The app it was issued to.</param>
/// <param name="TokenType">How it is sent.</param>
/// <param name="Exp">When it ends, in seconds since 1970.</param>
/// <param name="Iat">When it was issued.</param>
/// <param name="Sub">The same as the client.</param>
/// <param name="Aud">Whom it is for.</param>
/// <param name="Iss">Who issued it.</param>
/// <param name="Jti">Its own id.</param>
/// <param name="Tenant">The marketplace it works in.</param>
/// <param name="Org">The organization it acts for.</param>
/// <param name="Cnf">The key it is bound to, if it is.</param>
public sealed record IntrospectionResponse(
    bool Active, string Scope, string ClientId, string TokenType, long Exp, long Iat, string Sub, string Aud, string Iss, string Jti,
    string Tenant, string Org, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BoundKeyResponse? Cnf)
{
    public static IntrospectionResponse Of(AccessToken token, KnownCaller known)
    {
        var client = token.AppId.ToString();
        return new IntrospectionResponse(
            true, string.Join(' ', known.Caller.Scopes.Order(StringComparer.Ordinal)), client, token.Type, token.ExpiresAt.ToUnixTimeSeconds(),
            (token.ExpiresAt - AccessToken.Life).ToUnixTimeSeconds(), client, token.Issuer, token.Issuer, token.Id,
            token.TenantId.ToString(), token.OrganizationId.ToString(), token.BoundTo is { } key ? new BoundKeyResponse(key) : null);
    }
}

/// <summary>The key that a token is bound to (RFC 7800).</summary>
/// <param name="Jkt">Its thumbprint (RFC 7638).</param>
public sealed record BoundKeyResponse(string Jkt);
