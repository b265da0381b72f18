using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Api.Access.Credentials;
using Platform.Api.Hosting.Diagnostics;

namespace Platform.Bench;

/// <summary>
/// The product's pipeline once more in the same server, with one caller set in place of authentication and limits: what
/// those two cost is the difference. It answers under a host name of its own; the product itself has no such way in.
/// </summary>
public sealed class OpenPipeline
{
    /// <summary>As long as <c>localhost</c>, so that both are asked with as many bytes.</summary>
    public const string Host = "open.test";

    private readonly RequestDelegate answer;
    private Caller? caller;

    /// <param name="app">The builder of the server's outermost pipeline.</param>
    public OpenPipeline(IApplicationBuilder app)
    {
        var open = app.New();
        open.UseTelemetry();
        open.UseRequestBoundary();
        open.UseRouting();
        open.Use((http, next) =>
        {
            http.RequestServices.GetRequiredService<CallContext>().Caller = caller!;
            return next(http);
        });
        open.UseAccessAndWrites();
        open.UseEndpoints(endpoints => endpoints.MapControllers());
        answer = open.Build();
    }

    public static bool IsAsked(HttpContext http) => http.Request.Host.Value == Host;

    public Task AnswerAsync(HttpContext http) => answer(http);

    /// <summary>Serves whom this request's API key stands for from now on.</summary>
    public async Task ServeCallerOfAsync(HttpContext http)
    {
        var credential = http.Request.Headers.Authorization.ToString()["Bearer ".Length..];
        var lookup = http.RequestServices.GetRequiredService<CallerLookup>();
        caller = KeyText.TryParseApiKey(credential, out var key) && await lookup.OfKeyAsync(key, http.RequestAborted) is { } known
            ? known.Caller
            : throw new InvalidOperationException("This is no API key.");
    }
}
