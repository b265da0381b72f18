using Microsoft.Extensions.Primitives;

namespace Platform.Api.Access.Credentials;

/// <summary>
/// Turns <c>Authorization: Bearer</c>, an API key or an access token, into the request's caller, and <c>DPoP</c> where the
/// token is bound to a key (RFC 9449). Without one the request goes on for nobody; with a bad one it ends here, and every
/// bad one gets the same answer.
/// </summary>
public sealed class Authentication(RequestDelegate next, Callers callers, DpopProofs proofs)
{
    private const string Bearer = "Bearer ";
    private const string Dpop = "DPoP ";
    private const string OnBehalfOf = "On-Behalf-Of";

    public Task InvokeAsync(HttpContext http, CallContext call)
    {
        var header = http.Request.Headers.Authorization;
        if (header.Count == 0 || !http.Request.Path.StartsWithSegments("/v1"))
            return next(http);

        if (header.Count != 1 || header[0] is not { Length: < ForeignJws.LengthMax } sent || SchemeOf(sent) is not { } scheme)
            return RefuseAsync(http);

        var credential = sent.AsSpan(scheme.Length).Trim(' ');
        var digest = CredentialDigest.Of(credential);
        if (scheme == Dpop || callers.Recall(digest, http.Request) is not { } known)
            return AskAsync(http, call, digest, credential.ToString(), scheme);

        return known.BoundTo is null ? PassAsync(http, call, known) : RefuseAsync(http);
    }

    internal static string? SchemeOf(string sent) =>
        sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? Bearer : sent.StartsWith(Dpop, StringComparison.OrdinalIgnoreCase) ? Dpop : null;

    private async Task AskAsync(HttpContext http, CallContext call, CredentialDigest digest, string credential, string scheme)
    {
        var known = callers.Recall(digest, http.Request) ?? await callers.FindAsync(digest, credential, http.Request);
        if (known is null || (known.BoundTo is null) != (scheme == Bearer))
            await RefuseAsync(http);
        else if (known.BoundTo is null || await IsProvenAsync(http, credential, known.BoundTo))
            await PassAsync(http, call, known);
    }

    private async Task<bool> IsProvenAsync(HttpContext http, string token, string boundTo)
    {
        string fault;
        try
        {
            if (await proofs.ProveAsync(http.Request, token, http.RequestAborted) == boundTo)
                return true;
            fault = "Sign the proof with the key that the access token was asked for with.";
        }
        catch (DpopFault found)
        {
            fault = found.Message;
        }

        http.Response.Headers.WWWAuthenticate = $"DPoP realm=\"platform\", error=\"invalid_dpop_proof\", algs=\"{string.Join(' ', VerifyingKey.Algorithms)}\"";
        await ProblemDocument.WriteAsync(http, CredentialErrors.DpopProof.Because(fault));
        return false;
    }

    private Task PassAsync(HttpContext http, CallContext call, KnownCaller known)
    {
        if (CallerCheck.FaultOf(known, http) is { } refusal)
            return ProblemDocument.WriteAsync(http, refusal);

        call.Caller = known.Caller;
        return http.Request.Headers.TryGetValue(OnBehalfOf, out var organization) ? PassForAsync(http, call, organization) : next(http);
    }

    // From here on the caller is whom it acts for: its documents, its rights as an organization. The app's scopes stay.
    private async Task PassForAsync(HttpContext http, CallContext call, StringValues organization)
    {
        if (!call.Caller.IsOperator)
        {
            await ProblemDocument.WriteAsync(http, RequestErrors.OnBehalfOfNotAllowed.Because(
                "Leave On-Behalf-Of out: the app acts for its own organization, and only an operator's app for others."));
            return;
        }

        if (organization is not [{ } text] || !Id<Organization>.TryParse(text, out var id) || await callers.OnBehalfOfAsync(call.Caller, id) is not { } acting)
        {
            await ProblemDocument.WriteAsync(http, Refusal.NotFound());
            return;
        }

        call.Caller = acting;
        await next(http);
    }

    // Written rather than thrown: whoever tries keys in bulk should cost as little as can be.
    private static Task RefuseAsync(HttpContext http) => ProblemDocument.WriteAsync(http, CallerCheck.NotGood(http));
}
