namespace Platform.Api.Access.Simulation;

/// <summary>
/// Receivers of webhooks that fail as their path says, for whoever wants to see retries without a server of their own.
/// They keep nothing but how often they failed, read no body, and hold few connections.
/// </summary>
public static class SandboxReceivers
{
    private const int WaitingMax = 64;
    private const int IdLengthMax = 64;

    public static void MapSandboxReceivers(this WebApplication app)
    {
        var failures = new BoundedCache<string, Failures>(20_000);
        var waiting = new SemaphoreSlim(WaitingMax);
        var wall = app.Services.GetRequiredService<TimeProvider>();
        var receivers = app.MapGroup("/sandbox/receivers").ExcludeFromDescription();

        receivers.MapPost("/ok", () => Results.NoContent());
        receivers.MapPost("/status/{status:int:range(200,599)}", (int status) => Results.StatusCode(status));
        receivers.MapPost($"/fail/{{times:int:range(0,{MagicValues.ReceiverMax})}}", (int times, HttpRequest request) =>
            IdOf(request) is not { } id ? Results.BadRequest()
            : failures.GetOrAdd($"{times} {id}", new Failures()).Next() <= times ? Results.StatusCode(StatusCodes.Status500InternalServerError)
            : Results.NoContent());
        receivers.MapPost($"/slow/{{seconds:int:range(0,{MagicValues.ReceiverMax})}}", async (int seconds, CancellationToken cancel) =>
        {
            if (!await waiting.WaitAsync(TimeSpan.Zero, cancel))
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(seconds), wall, cancel);
                return Results.NoContent();
            }
            finally
            {
                waiting.Release();
            }
        });
    }

    /// <summary>What the deliveries of one event share, over all of its attempts.</summary>
    private static string? IdOf(HttpRequest request) =>
        request.Headers["webhook-id"] is [{ Length: > 0 and <= IdLengthMax } id] ? id : null;

    private sealed class Failures
    {
        private int attempts;

        public int Next() => Interlocked.Increment(ref attempts);
    }
}
