using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Platform.Kernel;

/// <summary>
/// A refusal on the wire: RFC 9457 problem details with a stable <c>code</c>, the <c>request_id</c>, and every fault.
/// The only place where exceptions become answers.
/// </summary>
public static class ProblemDocument
{
    public const string MediaType = "application/problem+json";

    /// <summary>What an exception says to the caller. What is not a refusal says nothing but the request id.</summary>
    public static Refusal RefusalOf(Exception exception) => exception switch
    {
        Refusal refusal => refusal,
        BadHttpRequestException bad => Unreadable(bad),
        DbUpdateConcurrencyException race => new Refusal(RequestErrors.Conflict,
            "Somebody changed it between your request's reading and writing. Read it again and decide anew.")
        {
            Current = race.Entries.Select(entry => entry.Entity).OfType<Aggregate>().FirstOrDefault(),
        },
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => AlreadyThere(),
        DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } } => AlreadyThere(),
        PostgresException { SqlState: PostgresErrorCodes.StringDataRightTruncation or PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter }
            or DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.StringDataRightTruncation or PostgresErrorCodes.CharacterNotInRepertoire } } =>
            RequestErrors.InvalidParameter.Because("A text in the path or query is too long, or has a character that cannot be stored. Keys have at most 255 characters."),
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => Unavailable(),
        DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } } => Unavailable(),
        _ when IsOutOfReach(exception) => Unavailable(),
        _ => RequestErrors.Internal.Because("It is recorded under the request id. Retry with the same Idempotency-Key, or report the id."),
    };

    /// <summary>Whether the database could not be reached, or was lost on the way.</summary>
    private static bool IsOutOfReach(Exception? exception) => exception switch
    {
        null => false,
        NpgsqlException { IsTransient: true } or TimeoutException => true,
        NullReferenceException { Source: "Npgsql" } => true, // the driver trips over a connection that ends between two messages
        ObjectDisposedException disposed when disposed.ObjectName.Contains("Npgsql", StringComparison.Ordinal) => true,
        _ => IsOutOfReach(exception.InnerException),
    };

    public static async Task WriteAsync(HttpContext http, Refusal refusal)
    {
        if (http.RequestServices?.GetService<CallContext>() is { } call)
            call.ProblemCode = refusal.Kind.Code;
        var response = http.Response;
        response.ClearEntityHeaders();
        response.StatusCode = refusal.Kind.Status;
        response.ContentType = MediaType;
        if (refusal.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (refusal.Kind.Status == 401 && response.Headers.WWWAuthenticate.Count == 0)
            response.Headers.WWWAuthenticate = "Bearer realm=\"platform\"";

        await JsonSerializer.SerializeAsync(response.Body, Members(http, refusal), WireJson.Options, http.RequestAborted);
    }

    private static Dictionary<string, object?> Members(HttpContext http, Refusal refusal)
    {
        var request = http.Request;
        var old = refusal.Faults.Count > 0 || refusal.Current is not null ? OldVersions.Of(http) : null;
        var members = new Dictionary<string, object?>
        {
            ["type"] = $"{request.Scheme}://{request.Host}/docs/errors#{refusal.Kind.Code}",
            ["title"] = refusal.Kind.Title,
            ["status"] = refusal.Kind.Status,
            ["detail"] = refusal.Message,
            ["instance"] = request.Path.Value,
            ["code"] = refusal.Kind.Code,
            ["request_id"] = http.TraceIdentifier,
        };
        if (refusal.Faults.Count > 0)
            members["errors"] = old is null ? refusal.Faults : refusal.Faults.Select(fault => old.Locate(fault, http));
        if (refusal.Current?.Resource() is { } current)
            members["current"] = old?.Down(current, current.GetType()) ?? current;
        foreach (var (name, value) in refusal.Members)
            members[name] = value;
        return members;
    }

    private static void ClearEntityHeaders(this HttpResponse response)
    {
        response.Headers.Remove("ETag");
        response.Headers.Remove("Location");
        response.ContentLength = null;
    }

    private static Refusal Unreadable(BadHttpRequestException bad) => bad.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => RequestErrors.TooLarge.Because("Send at most 1 MiB in one request: split larger loads."),
        _ => RequestErrors.Malformed.Because("The request ended early or is not well-formed HTTP. Send it again, whole."),
    };

    private static Refusal AlreadyThere() => RequestErrors.AlreadyExists.Because(
        "One with the same key exists already, or was made at the same time. Read it, or send another key.");

    private static Refusal Unavailable() => new(RequestErrors.Unavailable,
        "The database could not answer in time. Nothing is half done: retry with the same Idempotency-Key.")
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };
}
