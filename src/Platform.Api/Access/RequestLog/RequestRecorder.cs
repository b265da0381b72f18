using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Features;
using Npgsql;
using NpgsqlTypes;
using Platform.Api.Access.Limits;

namespace Platform.Api.Access.RequestLog;

/// <summary>
/// Remembers calls, many with one statement, after they were answered: no call waits for it. What a killed process had
/// not yet written is lost, and so is what comes faster than it can be written; money and stock have the audit log.
/// </summary>
public sealed class RequestRecorder(SystemDatabase database, TimeProvider wall, ILogger<RequestRecorder> log) : BackgroundService
{
    private const int WaitingMax = 20_000;
    private const int BatchMax = 1_000;
    private const int TextLengthMax = 2_000;
    private const int AppsMax = 10_000;

    /// <summary>Of an app's successful reads so many are remembered each second; writes and failures always are.</summary>
    public const int ReadsPerSecond = 50;

    private static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(200);

    private const string Insert = """
        insert into request_log (tenant_id, id, organization_id, app_id, created_at, method, path, status, code, milliseconds, origin, idempotency_key, is_replay, body)
        select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::text[], $7::text[], $8::int[], $9::text[], $10::numeric[], $11::text[], $12::text[], $13::boolean[], $14::text[])
        on conflict do nothing
        """;

    private static readonly Counter<long> Lost = new Meter("Platform").CreateCounter<long>("platform.request_log.lost", description: "Calls that the request log could not keep up with.");

    private readonly BoundedCache<string, TokenBucket> reads = new(AppsMax);

    private readonly Channel<Answered> waiting = Channel.CreateBounded<Answered>(
        new BoundedChannelOptions(WaitingMax) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite }, _ => Lost.Add(1));

    /// <summary>Remembers a call that was just answered.</summary>
    public void Note(HttpContext http, CallContext call, TimeSpan took)
    {
        var failed = http.Response.StatusCode >= 400;
        if (!failed && HttpMethods.IsGet(http.Request.Method) && !HasRoom(call.Caller.Actor.Id))
            return;

        waiting.Writer.TryWrite(new Answered(call.Caller.TenantId, new LoggedRequest
        {
            Id = Id<Request>.Parse(call.RequestId, null),
            OrganizationId = call.Caller.OrganizationId,
            AppId = call.Caller.Actor.Id,
            CreatedAt = wall.GetUtcNow(),
            Method = http.Request.Method,
            Path = Cut(RedactedText.Of(http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget))!,
            Status = http.Response.StatusCode,
            Code = call.ProblemCode,
            Milliseconds = Math.Round((decimal)took.TotalMilliseconds, 3),
            Origin = call.Origin,
            IdempotencyKey = Cut(call.SentKey),
            IsReplay = http.Response.Headers.ContainsKey("Idempotent-Replayed"),
            Body = failed ? RedactedBody.Of(call.SentBody) : null,
        }));
    }

    private bool HasRoom(string app)
    {
        if (!reads.TryGet(app, out var bucket))
            bucket = reads.GetOrAdd(app, new TokenBucket());
        return bucket.Take(wall.GetTimestamp(), wall.TimestampFrequency / ReadsPerSecond, 2 * ReadsPerSecond) >= 0;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Answered>(BatchMax);
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(GatherFor, wall, stoppingToken);
                await WriteAllAsync(batch, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await WriteAllAsync(batch, CancellationToken.None); // what was answered before the end
        }
    }

    private async Task WriteAllAsync(List<Answered> batch, CancellationToken cancel)
    {
        while (waiting.Reader.TryRead(out var next))
        {
            batch.Add(next);
            if (batch.Count == BatchMax)
                await WriteAsync(batch, cancel);
        }

        if (batch.Count > 0)
            await WriteAsync(batch, cancel);
    }

    private async Task WriteAsync(List<Answered> batch, CancellationToken cancel)
    {
        try
        {
            await using var insert = database.Source.CreateCommand(Insert);
            foreach (var value in Columns(batch))
                insert.Parameters.Add(value);
            await insert.ExecuteNonQueryAsync(cancel);
        }
        catch (NpgsqlException exception)
        {
            Lost.Add(batch.Count);
            log.LogWarning(exception, "{Calls} calls could not be remembered.", batch.Count);
        }

        batch.Clear();
    }

    private static IEnumerable<NpgsqlParameter> Columns(List<Answered> batch)
    {
        yield return Column(row => row.Tenant.Value);
        yield return Column(row => row.Call.Id.Value);
        yield return Column(row => row.Call.OrganizationId.Value);
        yield return Column(row => row.Call.AppId);
        yield return Column(row => row.Call.CreatedAt);
        yield return Column(row => row.Call.Method);
        yield return Column(row => row.Call.Path);
        yield return Column(row => row.Call.Status);
        yield return Texts(row => row.Call.Code);
        yield return Column(row => row.Call.Milliseconds);
        yield return Texts(row => row.Call.Origin);
        yield return Texts(row => row.Call.IdempotencyKey);
        yield return Column(row => row.Call.IsReplay);
        yield return Texts(row => row.Call.Body);

        NpgsqlParameter Column<T>(Converter<Answered, T> value) => new NpgsqlParameter<T[]> { TypedValue = [.. batch.ConvertAll(value)] };
        NpgsqlParameter Texts(Converter<Answered, string?> value) =>
            new() { Value = batch.ConvertAll(value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
    }

    private static string? Cut(string? text) => text is { Length: > TextLengthMax } ? text[..TextLengthMax] : text;

    /// <summary>A call, and whose it is: rows are given their tenant where they are written.</summary>
    private readonly record struct Answered(Id<Tenant> Tenant, LoggedRequest Call);
}
