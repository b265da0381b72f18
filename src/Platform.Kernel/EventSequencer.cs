using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Platform.Kernel;

/// <summary>
/// Numbers committed events densely per tenant. One transaction at a time gives out numbers, and only to what it can
/// see committed, so a reader of "after n" can neither skip an event whose transaction committed late nor miss that
/// it did. Any process may do it; whoever commits, does.
/// </summary>
public sealed class EventSequencer(SystemDatabase database, EventsCommitted committed, EventsNumbered numbered, ILogger<EventSequencer> log)
    : BackgroundService
{
    private const int BatchMax = 2_000;
    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromMilliseconds(250);

    private const string Number = """
        with pending as (
            select tenant_id, id, row_number() over (partition by tenant_id order by position) as place
            from (select tenant_id, id, position from events where sequence is null order by position limit $1) as next
        ), heads as (
            insert into event_heads as head (tenant_id, last_sequence)
            select tenant_id, count(*) from pending group by tenant_id order by tenant_id
            on conflict (tenant_id) do update set last_sequence = head.last_sequence + excluded.last_sequence
            returning tenant_id, last_sequence
        ), counts as (
            select tenant_id, count(*) as events from pending group by tenant_id
        )
        update events set sequence = heads.last_sequence - counts.events + pending.place
        from pending join heads using (tenant_id) join counts using (tenant_id)
        where events.tenant_id = pending.tenant_id and events.id = pending.id
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var next = committed.Next;
                if (await NumberAsync(stoppingToken) < BatchMax)
                    await Signal.WaitAsync(next, LookAtLeastEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
            {
                log.LogWarning(exception, "Events could not be numbered; trying again.");
                await Task.Delay(LookAtLeastEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    internal async Task<int> NumberAsync(CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var alone = new NpgsqlCommand("select pg_advisory_xact_lock(7302, 1)", connection, transaction);
        await alone.ExecuteNonQueryAsync(cancel);
        await using var number = new NpgsqlCommand(Number, connection, transaction) { Parameters = { new() { Value = BatchMax } } };
        var events = await number.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);

        if (events > 0)
            numbered.Beat();
        return events;
    }
}

/// <summary>The last number given out in a tenant.</summary>
public sealed class EventHead : Entity
{
    public long LastSequence { get; init; }
}
