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
    private const int BatchMax = 500;
    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromMilliseconds(250);

    private const string Number = """
        with next as (
            delete from event_queue where ctid = any(array(select ctid from event_queue order by position limit $1))
            returning tenant_id, position, event_ids
        ), pending as (
            select tenant_id, event_id, row_number() over (partition by tenant_id order by position, ordinality) as place
            from next, unnest(event_ids) with ordinality as e(event_id, ordinality)
        ), heads as (
            insert into event_heads as head (tenant_id, last_sequence)
            select tenant_id, sum(cardinality(event_ids)) from next group by tenant_id order by tenant_id
            on conflict (tenant_id) do update set last_sequence = head.last_sequence + excluded.last_sequence
            returning tenant_id, last_sequence
        ), counts as (
            select tenant_id, max(place) as events from pending group by tenant_id
        ), numbered as (
            insert into event_numbers (tenant_id, sequence, event_id)
            select tenant_id, heads.last_sequence - counts.events + pending.place, pending.event_id
            from pending join heads using (tenant_id) join counts using (tenant_id)
        )
        select count(*) from next
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

    /// <summary>One round; of how many transactions the events were numbered.</summary>
    internal async Task<int> NumberAsync(CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var alone = new NpgsqlCommand("select pg_advisory_xact_lock(7302, 1)", connection, transaction);
        await alone.ExecuteNonQueryAsync(cancel);
        await using var number = new NpgsqlCommand(Number, connection, transaction) { Parameters = { new() { Value = BatchMax } } };
        var transactions = (int)(long)(await number.ExecuteScalarAsync(cancel))!;
        await transaction.CommitAsync(cancel);

        if (transactions > 0)
            numbered.Beat();
        return transactions;
    }
}

/// <summary>The last number given out in a tenant.</summary>
public sealed class EventHead : Entity
{
    public long LastSequence { get; init; }
}
