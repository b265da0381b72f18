using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Platform.Api.Access.Credentials;

/// <summary>
/// Proof of possession (RFC 9449): with every call its maker signs which call it is, by a key that its access token is
/// bound to. A stolen token alone is good for nothing, and neither is a proof that was overheard: each is good once.
/// </summary>
public sealed class DpopProofs(Issuer issuer, SpentTokens spent, TimeProvider wall)
{
    public const string Header = "DPoP";

    /// <summary>How long before now a proof may have been made, and how far ahead its maker's clock may be.</summary>
    private static readonly TimeSpan AgeMax = TimeSpan.FromMinutes(1), AheadMax = TimeSpan.FromSeconds(10);

    private const int IdLengthMax = 255;

    /// <summary>The thumbprint of the key by which this very request is proven.</summary>
    /// <param name="request">What the proof came with.</param>
    /// <param name="accessToken">The access token beside it; <c>null</c> where one is only asked for.</param>
    /// <exception cref="DpopFault">The proof proves nothing.</exception>
    public async Task<string> ProveAsync(HttpRequest request, string? accessToken, CancellationToken cancel)
    {
        if (request.Headers[Header] is not [{ } text] || ForeignJws.Of(text) is not { } proof || proof.Type != "dpop+jwt")
            throw new DpopFault("Send exactly one DPoP header with a JWT whose typ is dpop+jwt.");
        if (!proof.Header.TryGetProperty("jwk", out var jwk) || VerifyingKey.Of(jwk) is not { } key || !proof.IsSignedBy(key))
            throw new DpopFault("Sign the proof with the private half of the jwk in its header, which shows the public half only.");
        if (proof.Text("htm") != request.Method || !IsFor(proof.Text("htu"), request))
            throw new DpopFault("Give the request's method as htm, and its URL without query and fragment as htu.");
        if (proof.Moment("iat") is not { } madeAt || madeAt < wall.GetUtcNow() - AgeMax || madeAt > wall.GetUtcNow() + AheadMax)
            throw new DpopFault("Make a proof anew for every request, with the time as iat: it is good for a minute.");
        if (accessToken is not null && proof.Text("ath") != Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken))))
            throw new DpopFault("Give the SHA-256 hash of the access token, in base64url, as ath.");
        if (proof.Text("jti") is not { Length: <= IdLengthMax } id
            || !await spent.SpendAsync(SpentTokens.DigestOf("dpop", key.Thumbprint, id), madeAt + AgeMax + AheadMax, cancel))
            throw new DpopFault("Make a proof anew for every request, with a jti of its own: each is good once.");

        return key.Thumbprint;
    }

    // Uri brings both to one form (RFC 3986, 6.2): case of scheme and host, the default port, escapes.
    private bool IsFor(string? url, HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var path = target.AsSpan(0, target.IndexOf('?') is >= 0 and var query ? query : target.Length);
        return Uri.TryCreate(url, UriKind.Absolute, out var said)
            && Uri.TryCreate(string.Concat(issuer.Of(request), path), UriKind.Absolute, out var actual)
            && said.GetLeftPart(UriPartial.Path) == actual.GetLeftPart(UriPartial.Path);
    }
}

/// <summary>Why a proof of possession proves nothing, and what to do about it.</summary>
public sealed class DpopFault(string what) : Exception(what);
