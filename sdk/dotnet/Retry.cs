using System.Net;

namespace Platform.Sdk;

/// <summary>When trying again can help, and how long to wait where the server does not say.</summary>
internal static class Retry
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    public static bool Helps(ProblemException problem) => problem.Status switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => true,
        HttpStatusCode.Conflict => problem.Code == "idempotency_in_progress",
        _ => false,
    };

    /// <summary>Whether nothing came back, other than because the caller no longer wants it.</summary>
    public static bool Helps(Exception fault, CancellationToken cancel) =>
        fault is HttpRequestException or IOException or OperationCanceledException && !cancel.IsCancellationRequested;

    /// <summary>Twice as long before every try, less up to a quarter, so that many clients do not come back at once.</summary>
    public static TimeSpan Wait(int tried)
    {
        var whole = First * Math.Pow(2, tried - 1);
        return (whole < Longest ? whole : Longest) * (1 - Random.Shared.NextDouble() / 4);
    }
}
