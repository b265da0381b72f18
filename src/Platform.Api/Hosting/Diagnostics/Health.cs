namespace Platform.Api.Hosting.Diagnostics;

/// <summary>What an orchestrator asks: is the process alive, and should it be given requests.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "ok" })).ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).ExcludeFromDescription();
    }

    private static Task ReadyAsync(HttpContext http, Readiness readiness, IHostApplicationLifetime life) =>
        life.ApplicationStopping.IsCancellationRequested ? RefuseAsync(http, "The server is shutting down. Ask another one.") : AskAsync(http, readiness);

    private static async Task AskAsync(HttpContext http, Readiness readiness)
    {
        if (await readiness.AskAsync())
            await http.Response.WriteAsJsonAsync(new { status = "ok" }, http.RequestAborted);
        else
            await RefuseAsync(http, "The database does not answer. Ask again in a moment.");
    }

    private static Task RefuseAsync(HttpContext http, string detail) =>
        ProblemDocument.WriteAsync(http, new Refusal(RequestErrors.Unavailable, detail) { RetryAfter = TimeSpan.FromSeconds(1) });
}
