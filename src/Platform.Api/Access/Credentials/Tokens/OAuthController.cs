using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Platform.Api.Access.Credentials;

/// <summary>What the OAuth endpoints have in common: a form from a client that proves who it is, and an answer that nobody keeps.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public abstract class OAuthController(ClientCheck clients) : ControllerBase
{
    /// <summary>Answers with what <paramref name="answer"/> makes of the request, or with why it is refused (RFC 6749, 5.2).</summary>
    protected async Task<IActionResult> AnswerAsync(Func<OAuthRequest, ProvenClient, CancellationToken, Task<object?>> answer)
    {
        var cancel = HttpContext.RequestAborted;
        Response.Headers.CacheControl = "no-store";
        try
        {
            var request = await OAuthRequest.ReadAsync(Request, cancel);
            return Json(StatusCodes.Status200OK, await answer(request, await clients.DemandAsync(request.Client, HttpContext, cancel), cancel));
        }
        catch (OAuthRefusal refusal)
        {
            if (refusal.Status == StatusCodes.Status401Unauthorized)
                Response.Headers.WWWAuthenticate = "Basic realm=\"platform\", charset=\"UTF-8\"";
            if (refusal.RetryAfter is { } later)
                Response.Headers.RetryAfter = ((long)Math.Ceiling(later.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return Json(refusal.Status, refusal.Response());
        }
    }

    // Whatever the client accepts, this is JSON (RFC 6749, 5.1 and 5.2).
    private static IActionResult Json(int status, object? body) => body is null
        ? new StatusCodeResult(status)
        : new JsonResult(body, WireJson.Options) { StatusCode = status, ContentType = new MediaTypeHeaderValue("application/json") { Charset = "utf-8" }.ToString() };
}
