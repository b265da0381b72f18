using System.Globalization;
using System.Text.Json;

namespace Platform.Api.Access.RequestLog;

/// <summary>Which calls are wanted.</summary>
public sealed record RequestLogQuery : MadeQuery
{
    /// <summary>The calls of this app of yours; unless given, those of the app that asks.</summary>
    [FromQuery(Name = "app_id")]
    public string? AppId { get; init; }

    /// <summary>Only calls with this method, such as <c>POST</c>.</summary>
    [FromQuery(Name = "method")]
    public string? Method { get; init; }

    /// <summary>Only calls of paths that start so, such as <c>/v1/orders</c>.</summary>
    [FromQuery(Name = "path")]
    public string? Path { get; init; }

    /// <summary>Only calls answered so: a status such as <c>409</c>, or a class of them such as <c>4xx</c>.</summary>
    /// <example>4xx</example>
    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    /// <summary>Only calls refused for this reason, by its code.</summary>
    [FromQuery(Name = "code")]
    public string? Code { get; init; }

    /// <summary>Only calls under this idempotency key, as it was sent.</summary>
    [FromQuery(Name = "idempotency_key")]
    public string? IdempotencyKey { get; init; }

    internal IQueryable<LoggedRequest> Apply(IQueryable<LoggedRequest> calls, string caller)
    {
        var app = AppId ?? caller;
        calls = calls.Where(call => call.AppId == app);
        if (Method is not null)
            calls = calls.Where(call => call.Method == Method);
        if (Path is not null)
            calls = calls.Where(call => call.Path.StartsWith(Path));
        if (Status is not null)
        {
            var (from, to) = Statuses(Status);
            calls = calls.Where(call => call.Status >= from && call.Status < to);
        }

        if (Code is not null)
            calls = calls.Where(call => call.Code == Code);
        if (IdempotencyKey is not null)
            calls = calls.Where(call => call.IdempotencyKey == IdempotencyKey);
        return Page(Made(calls, call => call.CreatedAt), call => call.Id);
    }

    private static (int From, int To) Statuses(string text) => text switch
    {
        [>= '1' and <= '5' and var group, 'x', 'x'] => ((group - '0') * 100, (group - '0' + 1) * 100),
        { Length: 3 } when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var one) && one is >= 100 and < 600 => (one, one + 1),
        _ => throw RequestErrors.InvalidParameter.Because("status is a status such as 409, or a class of them such as 4xx."),
    };
}

/// <summary>One call of the API.</summary>
/// <param name="Id">Its <c>Request-Id</c>, as the reply and every problem document say it.</param>
/// <param name="AppId">The app that called.</param>
/// <param name="CreatedAt">When it was answered, by the wall clock.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">Path and query, as they were sent; what may be secret in them is <c>[redacted]</c>.</param>
/// <param name="Status">The status of the reply.</param>
/// <param name="Code">The code of the problem, where there was one.</param>
/// <param name="DurationMs">How long it took here, in milliseconds.</param>
/// <param name="Origin">The address it came from.</param>
/// <param name="IdempotencyKey">Its idempotency key, as it was sent; <c>null</c> where the reply may show a secret.</param>
/// <param name="Replayed">Whether it was given an earlier call's reply again.</param>
/// <param name="Body">What was sent, where the call failed: what may be secret in it is <c>[redacted]</c>; <c>null</c> beyond 16 KiB, or 28 levels.</param>
public sealed record LoggedRequestResponse(
    Id<Request> Id,
    string AppId,
    DateTimeOffset CreatedAt,
    string Method,
    string Path,
    int Status,
    string? Code,
    double DurationMs,
    string? Origin,
    string? IdempotencyKey,
    bool Replayed,
    JsonElement? Body)
{
    internal static LoggedRequestResponse From(LoggedRequest call) => new(
        call.Id, call.AppId, call.CreatedAt, call.Method, call.Path, call.Status, call.Code, (double)call.Milliseconds, call.Origin,
        call.IdempotencyKey, call.IsReplay, call.Body is null ? null : JsonElement.Parse(call.Body));
}
