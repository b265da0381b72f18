using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Platform.Api.Access.Credentials;

/// <summary>
/// What a client asks of the token endpoint (RFC 6749, 4.4.2), with its id and secret from the <c>Authorization</c>
/// header or from the form, never from the URL and never from both.
/// </summary>
public sealed record TokenRequest(string GrantType, string ClientId, string ClientSecret, string? Scope)
{
    public const int BytesMax = 64 * 1024;

    private const int ParametersMax = 32;
    private const int NameLengthMax = 100;
    private const int ValueLengthMax = 8 * 1024;

    public static async Task<TokenRequest> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.QueryString.HasValue)
            throw OAuthRefusal.InvalidRequest("Send every parameter in the body: URLs end up in logs.");

        var form = await FormAsync(request, cancel);
        var (clientId, clientSecret) = ClientOf(request, form);
        var grantType = form.GetValueOrDefault("grant_type") ?? throw OAuthRefusal.InvalidRequest("Send grant_type=client_credentials.");
        return new TokenRequest(grantType, clientId, clientSecret, form.GetValueOrDefault("scope"));
    }

    private static async Task<Dictionary<string, string>> FormAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasFormContentType || request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            throw OAuthRefusal.InvalidRequest("Send Content-Type: application/x-www-form-urlencoded.");

        using var reader = new FormReader(request.Body) { ValueCountLimit = ParametersMax, KeyLengthLimit = NameLengthMax, ValueLengthLimit = ValueLengthMax };
        Dictionary<string, StringValues> sent;
        try
        {
            sent = await reader.ReadFormAsync(cancel);
        }
        catch (InvalidDataException)
        {
            throw OAuthRefusal.InvalidRequest("The form has more or longer parameters than a token request can need.");
        }

        if (sent.Any(parameter => parameter.Value.Count > 1))
            throw OAuthRefusal.InvalidRequest("Send no parameter twice.");

        // A parameter without a value counts as left out (RFC 6749, 3.2).
        return sent.Where(parameter => !StringValues.IsNullOrEmpty(parameter.Value))
            .ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString(), StringComparer.Ordinal);
    }

    private static (string Id, string Secret) ClientOf(HttpRequest request, Dictionary<string, string> form)
    {
        var inForm = (Id: form.GetValueOrDefault("client_id"), Secret: form.GetValueOrDefault("client_secret"));
        if (request.Headers.Authorization.Count == 0)
            return inForm is ({ } id, { } secret) ? (id, secret) : throw OAuthRefusal.InvalidClient();

        if (inForm.Secret is not null)
            throw OAuthRefusal.InvalidRequest("Send the secret in the Authorization header or in the body, not in both.");
        var inHeader = Basic(request.Headers.Authorization) ?? throw OAuthRefusal.InvalidClient();
        if (inForm.Id is not null && inForm.Id != inHeader.Id)
            throw OAuthRefusal.InvalidRequest("client_id names another client than the Authorization header.");
        return inHeader;
    }

    private static (string Id, string Secret)? Basic(StringValues header)
    {
        const string Scheme = "Basic ";
        if (header is not [{ } sent] || !sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;

        var encoded = sent.AsSpan(Scheme.Length).Trim(' ');
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64Chars(encoded, bytes, out var length))
            return null;

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return pair.IndexOf(':') is > 0 and var colon
            ? (WebUtility.UrlDecode(pair[..colon]), WebUtility.UrlDecode(pair[(colon + 1)..]))
            : null;
    }
}
