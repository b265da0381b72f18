using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Platform.Webhooks;

/// <summary>
/// Turns numbered events into deliveries, one for each endpoint that wants the event and may hear of it. A tenant's
/// cursor moves in the transaction that makes the deliveries, so none is lost and none is made twice; the row lock on
/// the cursor lets any number of processes do this.
/// </summary>
internal sealed class FanOut(
    SystemDatabase database, EventsNumbered numbered, DeliveriesDue due, TimeProvider clock, WebhookOptions options, ILogger<FanOut> log)
    : BackgroundService
{
    private const int EventsMax = 1_000;
    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromMilliseconds(500);

    private const string Behind = """
        select head.tenant_id from event_heads head left join webhook_fan_outs cursor using (tenant_id)
        where head.last_sequence > coalesce(cursor.sequence, 0)
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var next = numbered.Next;
                if (!await FanOutAllAsync(stoppingToken))
                    await Signal.WaitAsync(next, LookAtLeastEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
            {
                log.LogWarning(exception, "Deliveries could not be made; trying again.");
                await Task.Delay(LookAtLeastEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>One round over the tenants that have news; says whether there is more to do at once.</summary>
    internal async Task<bool> FanOutAllAsync(CancellationToken cancel)
    {
        var tenants = new List<Guid>();
        await using (var behind = database.Source.CreateCommand(Behind))
        await using (var rows = await behind.ExecuteReaderAsync(cancel))
        {
            while (await rows.ReadAsync(cancel))
                tenants.Add(rows.GetGuid(0));
        }

        var more = false;
        foreach (var tenant in tenants)
        {
            try
            {
                more |= await FanOutAsync(tenant, cancel);
            }
            catch (PostgresException exception)
            {
                log.LogWarning(exception, "Deliveries of {Tenant} could not be made; trying again.", new Id<Tenant>(tenant));
            }
        }

        return more;
    }

    private async Task<bool> FanOutAsync(Guid tenant, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var work = new FanOutSql(connection, tenant);

        var events = await work.NextEventsAsync(EventsMax, cancel);
        if (events.Count == 0)
            return false;

        var endpoints = await work.EndpointsForAsync(events, cancel);
        var matches = Match(events, endpoints);
        await work.DeliverAsync(matches, events[^1].Sequence, clock.GetUtcNow(), options.Schedule.BeforeFirst, cancel);
        await transaction.CommitAsync(cancel);

        if (matches.Count > 0)
            due.Beat();
        return events.Count == EventsMax;
    }

    internal static List<(NumberedEvent Event, Listener Endpoint)> Match(
        IReadOnlyList<NumberedEvent> events, IReadOnlyList<Listener> endpoints) =>
    [
        .. from fact in events
           from endpoint in endpoints
           where fact.Sequence > endpoint.AfterSequence && endpoint.MayHear(fact) && endpoint.Wants(fact.Type)
           select (fact, endpoint),
    ];
}

/// <summary>An event, as far as the fan-out must know it.</summary>
internal sealed record NumberedEvent(Guid Id, long Sequence, string Type, Guid[]? Audience, string? TraceParent);

/// <summary>An enabled endpoint, and whose events it may hear of: its organization's and its branches'.</summary>
internal sealed record Listener(
    Guid Id, Guid OrganizationId, string[] EventTypes, bool SeesAll, long AfterSequence, IReadOnlySet<Guid> Organizations)
{
    public bool MayHear(NumberedEvent fact) => SeesAll || fact.Audience is null || fact.Audience.Any(Organizations.Contains);

    public bool Wants(string type) => EventTypes.Any(pattern => EventTypePattern.Matches(pattern, type));
}
