using System.Net;
using System.Text.Json;

namespace Platform.Sdk;

/// <summary>The server refused a call, or failed: branch on <see cref="Code"/>, show the message to a person.</summary>
public sealed class ProblemException : Exception
{
    private ProblemException(HttpStatusCode status, Problem? problem, string text)
        : base(problem is null ? $"The server answered {(int)status}: {text}" : $"{problem.Title}. {problem.Detail} ({problem.Code}, {problem.RequestId})")
    {
        Status = status;
        Problem = problem;
    }

    public HttpStatusCode Status { get; }

    /// <summary>What the server said of it; <c>null</c> where something else answered in its place, such as a proxy.</summary>
    public Problem? Problem { get; }

    /// <summary>What kind of problem it is, for programs. New ones may come.</summary>
    public string Code => Problem?.Code ?? "";

    /// <summary>Every fault of the request.</summary>
    public IReadOnlyList<Fault> Errors => Problem?.Errors ?? [];

    /// <summary>Names the call to whoever is asked about it.</summary>
    public string? RequestId { get; private init; }

    /// <summary>How long to wait before it is worth another try.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    internal static async Task<ProblemException> OfAsync(HttpResponseMessage reply, TimeProvider clock, CancellationToken cancel)
    {
        var text = await reply.Content.ReadAsStringAsync(cancel).ConfigureAwait(false);
        var isProblem = reply.Content.Headers.ContentType?.MediaType == "application/problem+json";
        return new ProblemException(reply.StatusCode, isProblem ? JsonSerializer.Deserialize<Problem>(text, WireJson.Options) : null, text)
        {
            RequestId = reply.Headers.TryGetValues("Request-Id", out var ids) ? ids.First() : null,
            RetryAfter = reply.Headers.RetryAfter is { } after ? after.Delta ?? After(after.Date - clock.GetUtcNow()) : null,
        };
    }

    private static TimeSpan? After(TimeSpan? wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
}
