using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Platform.Api.Access.Credentials;

/// <summary>How a client shows who it is: by a secret that it shares with us, or by an assertion that it signed (RFC 7523).</summary>
public sealed record ClientProof(string ClientId, string? Secret, string? Assertion);

/// <summary>
/// What a client sends to an OAuth endpoint: a form, and the proof of who it is, from the <c>Authorization</c> header or
/// from the form, never from the URL and never in two ways.
/// </summary>
public sealed record OAuthRequest(ClientProof Client, IReadOnlyDictionary<string, string> Form)
{
    public const int BytesMax = 64 * 1024;

    private const string JwtBearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private const int ParametersMax = 32;
    private const int NameLengthMax = 100;
    private const int ValueLengthMax = 8 * 1024;

    /// <summary>A parameter that the request cannot do without.</summary>
    public string Demand(string parameter, string hint) => Form.GetValueOrDefault(parameter) ?? throw OAuthRefusal.InvalidRequest(hint);

    public static async Task<OAuthRequest> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.QueryString.HasValue)
            throw OAuthRefusal.InvalidRequest("Send every parameter in the body: URLs end up in logs.");

        var form = await FormAsync(request, cancel);
        return new OAuthRequest(ClientOf(request, form), form);
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
            throw OAuthRefusal.InvalidRequest("The form has more or longer parameters than such a request can need.");
        }

        if (sent.Any(parameter => parameter.Value.Count > 1))
            throw OAuthRefusal.InvalidRequest("Send no parameter twice.");

        // A parameter without a value counts as left out (RFC 6749, 3.2).
        return sent.Where(parameter => !StringValues.IsNullOrEmpty(parameter.Value))
            .ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString(), StringComparer.Ordinal);
    }

    private static ClientProof ClientOf(HttpRequest request, Dictionary<string, string> form)
    {
        var (id, secret, assertion) = (form.GetValueOrDefault("client_id"), form.GetValueOrDefault("client_secret"), form.GetValueOrDefault("client_assertion"));
        var hasHeader = request.Headers.Authorization.Count > 0;
        if ((hasHeader ? 1 : 0) + (secret is null ? 0 : 1) + (assertion is null ? 0 : 1) > 1)
            throw OAuthRefusal.InvalidRequest("Prove the client in one way: by the Authorization header, by client_secret, or by client_assertion.");

        var proof = hasHeader ? Basic(request.Headers.Authorization)
            : assertion is not null ? Asserted(assertion, form)
            : id is not null && secret is not null ? new ClientProof(id, secret, null)
            : null;
        if (proof is null)
            throw OAuthRefusal.InvalidClient();
        return id is null || id == proof.ClientId ? proof : throw OAuthRefusal.InvalidRequest("client_id names another client than its proof does.");
    }

    private static ClientProof? Asserted(string assertion, Dictionary<string, string> form)
    {
        if (form.GetValueOrDefault("client_assertion_type") != JwtBearer)
            throw OAuthRefusal.InvalidRequest($"Send client_assertion_type={JwtBearer}.");
        return ForeignJws.Of(assertion)?.Text("sub") is { } client ? new ClientProof(client, null, assertion) : null;
    }

    private static ClientProof? Basic(StringValues header)
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
            ? new ClientProof(WebUtility.UrlDecode(pair[..colon]), WebUtility.UrlDecode(pair[(colon + 1)..]), null)
            : null;
    }
}
