namespace Platform.Api.Access.Credentials;

/// <summary>Whether a credential is good, and from where the request came: when a request comes, and again while it waits.</summary>
public sealed class CallerCheck(Callers callers) : ICallerCheck
{
    /// <inheritdoc />
    public async Task<Caller> AgainAsync(HttpContext http)
    {
        var sent = http.Request.Headers.Authorization.ToString();
        var credential = sent.AsSpan(Authentication.SchemeOf(sent)!.Length).Trim(' ').ToString();
        var digest = CredentialDigest.Of(credential);
        var known = callers.Recall(digest, http.Request) ?? await callers.FindAsync(digest, credential, http.Request) ?? throw NotGood(http);
        return FaultOf(known, http) is { } refusal ? throw refusal : known.Caller;
    }

    /// <summary>The one answer to every credential that is not good.</summary>
    internal static Refusal NotGood(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"platform\", error=\"invalid_token\"";
        return RequestErrors.Unauthenticated.Because(
            "The credential is mistyped, expired, revoked, or not of this environment. Send Authorization: Bearer with an API key or an access token from POST /oauth/token.");
    }

    /// <summary>Why a good credential is not taken from where it is used.</summary>
    internal static Refusal? FaultOf(KnownCaller known, HttpContext http) =>
        !known.MayCallFrom(http)
            ? RequestErrors.AddressRefused.Because(
                $"The call came from {http.Connection.RemoteIpAddress}, which is not in the ip_allow_list of the app or of its key. Add it there, or call from where you allowed it.")
            : !AllowedOrigins.Include(known.Origins, http.Request.Headers.Origin)
                ? RequestErrors.OriginRefused.Because(
                    $"The call came from {PageOf(http)}, which is not in the allowed_origins of the key. Add its origin there, or use another key.")
                : null;

    private static string PageOf(HttpContext http) =>
        http.Request.Headers.Origin.ToString() is { Length: > 0 } origin ? $"a page of {origin[..Math.Min(origin.Length, 200)]}" : "no web page (it has no Origin header)";
}
