using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.Kernel;

/// <summary>
/// The outermost shell of every request: gives it its id, turns whatever escapes into a problem document, and gives
/// bare statuses (404 of no route, 405, 415) a body.
/// </summary>
public sealed class RequestBoundary(RequestDelegate next, TimeProvider wall, ILogger<RequestBoundary> log)
{
    public async Task InvokeAsync(HttpContext http, CallContext call)
    {
        var id = Id<Request>.New(wall.GetUtcNow()).ToString();
        http.TraceIdentifier = id;
        http.Response.Headers["Request-Id"] = id;
        call.RequestId = id;
        call.Origin = http.Connection.RemoteIpAddress?.ToString();
        Activity.Current?.SetTag("request.id", id);
        if (http.Request.Path.StartsWithSegments("/v1"))
            ApiVersion.Echo(http, call);

        try
        {
            await next(http);
            if (Unexplained(http) is { } refusal)
                await ProblemDocument.WriteAsync(http, refusal);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception exception)
        {
            var refusal = ProblemDocument.RefusalOf(exception);
            if (refusal.Kind.Status >= 500)
                log.LogError(exception, "{Method} {Path} failed: {Code}", http.Request.Method, http.Request.Path, refusal.Kind.Code);
            if (http.Response.HasStarted)
                throw;
            await ProblemDocument.WriteAsync(http, refusal);
        }
    }

    private static Refusal? Unexplained(HttpContext http) =>
        http.Response.HasStarted || http.Response.ContentType is not null || http.Response.ContentLength is not null
            ? null
            : http.Response.StatusCode switch
            {
                401 => RequestErrors.Unauthenticated.Because("Send Authorization: Bearer with an API key or an access token from POST /oauth/token."),
                404 => RequestErrors.NotFound.Because("No operation has this path. The reference at /docs lists them all."),
                405 => RequestErrors.MethodNotAllowed.Because($"Send one of the methods in Allow: {http.Response.Headers.Allow}."),
                415 => RequestErrors.MediaType.Because("Send Content-Type: application/json."),
                _ => null,
            };
}

/// <summary>One call of the API; its id is the <c>Request-Id</c> of the reply.</summary>
public sealed class Request : IIdentified
{
    public static string Prefix => "req";
}
