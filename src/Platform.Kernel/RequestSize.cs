using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Platform.Kernel;

/// <summary>
/// How long a request's URL and headers may be. The server itself lets in twice as much, because what it refuses gets
/// a bare status from it and no reason.
/// </summary>
internal static class RequestSize
{
    [Limit("Bytes in a URL")]
    public const int UrlLengthMax = 8 * 1024;
    [Limit("Bytes in the headers of a request")]
    public const int HeadersLengthMax = 32 * 1024;
    [Limit("Headers of a request")]
    public const int HeadersMax = 100;

    private const int LetInOver = 2;

    public static void LetIn(KestrelServerOptions server)
    {
        server.Limits.MaxRequestLineSize = LetInOver * UrlLengthMax;
        server.Limits.MaxRequestHeadersTotalSize = LetInOver * HeadersLengthMax;
        server.Limits.MaxRequestHeaderCount = LetInOver * HeadersMax;
    }

    public static Task DemandAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Length > UrlLengthMax)
            throw RequestErrors.UrlTooLong.Because("Send a URL of at most 8 KiB: ask in several requests.");

        var headers = http.Request.Headers;
        var length = 0;
        foreach (var (name, values) in headers)
        {
            for (var i = 0; i < values.Count; i++)
                length += name.Length + values[i]!.Length;
        }

        if (length > HeadersLengthMax || headers.Count > HeadersMax)
            throw RequestErrors.HeadersTooLarge.Because("Send at most 100 headers, and no more than 32 KiB of them.");

        return next(http);
    }
}
