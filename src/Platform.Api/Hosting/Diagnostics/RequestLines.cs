using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Platform.Api.Access.RequestLog;

namespace Platform.Api.Hosting.Diagnostics;

/// <summary>
/// One line per request: writes and failures always, successful reads where debugging is on. Paths are logged as they
/// were sent, still escaped, and queries and headers not at all, so no line can be forged and no secret told.
/// </summary>
public sealed partial class RequestLines(RequestDelegate next, RequestRecorder recorder, ILogger<RequestLines> log)
{
    private const int PathLengthMax = 200;

    public async Task InvokeAsync(HttpContext http, CallContext call)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(started);
            Tell(http, call, took);
            if (call.HasCaller)
                recorder.Note(http, call, took);
        }
    }

    private void Tell(HttpContext http, CallContext call, TimeSpan took)
    {
        var status = http.Response.StatusCode;
        var isQuiet = status < 400 && HttpMethods.IsGet(http.Request.Method);
        var isLogged = log.IsEnabled(isQuiet ? LogLevel.Debug : LogLevel.Information);
        var trace = Activity.Current is { IsAllDataRequested: true } activity ? activity : null;
        if (!isLogged && trace is null)
            return;

        var route = http.GetEndpoint()?.Metadata.GetMetadata<IRouteDiagnosticsMetadata>()?.Route;
        if (trace is not null)
            Mark(trace, http, route, status);
        if (!isLogged)
            return;

        var caller = call.HasCaller ? call.Caller : null;
        Line(
            isQuiet ? LogLevel.Debug : LogLevel.Information, http.TraceIdentifier, http.Request.Method, route ?? PathOf(http), status,
            Math.Round(took.TotalMilliseconds, 1), caller?.TenantId.ToString(), caller?.Actor.Id);
    }

    private static void Mark(Activity trace, HttpContext http, string? route, int status)
    {
        trace.SetTag("http.response.status_code", status);
        if (route is not null)
        {
            trace.SetTag("http.route", route);
            trace.DisplayName = $"{http.Request.Method} {route}";
        }

        if (status >= 500)
            trace.SetStatus(ActivityStatusCode.Error);
    }

    private static string PathOf(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        return target.Length <= PathLengthMax ? target : target[..PathLengthMax];
    }

    [LoggerMessage(Message = "{RequestId} {Method} {Route} {Status} {Milliseconds} ms {Tenant} {App}")]
    private partial void Line(
        LogLevel level, string requestId, string method, string route, int status, double milliseconds, string? tenant, string? app);
}
