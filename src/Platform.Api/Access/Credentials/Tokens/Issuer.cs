namespace Platform.Api.Access.Credentials;

/// <summary>
/// The name under which tokens are issued and accepted: <c>PublicUrl</c>, or the scheme and host that the caller used
/// where none is configured.
/// </summary>
public sealed class Issuer(IConfiguration configuration)
{
    private readonly string? configured = configuration["PublicUrl"] is { Length: > 0 } url ? url.TrimEnd('/') : null;

    public string Of(HttpRequest request) => configured ?? $"{request.Scheme}://{request.Host.Value}";

    /// <summary>Whether this is the issuer's name for the request, found without making a string: every request asks.</summary>
    public bool Is(string issuer, HttpRequest request)
    {
        if (configured is not null)
            return issuer == configured;

        var (scheme, host) = (request.Scheme, request.Host.Value ?? "");
        return issuer.Length == scheme.Length + 3 + host.Length
            && issuer.StartsWith(scheme, StringComparison.Ordinal)
            && issuer.AsSpan(scheme.Length, 3).SequenceEqual("://")
            && issuer.EndsWith(host, StringComparison.Ordinal);
    }
}
