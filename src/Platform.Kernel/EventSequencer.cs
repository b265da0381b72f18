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

    private const string Take = """
        with next as (
            delete from event_queue where ctid = any(array(select ctid from event_queue order by position limit $1))
            returning tenant_id, position, event_ids, digests
        )
        select next.tenant_id, next.event_ids, next.digests, head.last_sequence, head.last_hash
        from next left join event_heads head on head.tenant_id = next.tenant_id
        order by next.tenant_id, next.position
        """;

    private const string Number = """
        insert into event_numbers (tenant_id, sequence, event_id, hash, resource_id, resource_sequence)
        select number.tenant_id, number.sequence, number.event_id, number.hash, coalesce(event.resource_id, ''),
               row_number() over (partition by number.tenant_id, event.resource_id order by number.sequence) + coalesce((
                   select before.resource_sequence from event_numbers before
                   where before.tenant_id = number.tenant_id and before.resource_id = coalesce(event.resource_id, '')
                   order by before.resource_sequence desc limit 1), 0)
        from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::bytea[]) as number (tenant_id, sequence, event_id, hash)
        left join events event on event.tenant_id = number.tenant_id and event.id = number.event_id
        """;

    private const string MoveHeads = """
        insert into event_heads (tenant_id, last_sequence, last_hash)
        select * from unnest($1::uuid[], $2::bigint[], $3::bytea[]) as head (tenant_id, last_sequence, last_hash)
        on conflict (tenant_id) do update set last_sequence = excluded.last_sequence, last_hash = excluded.last_hash
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
        var (transactions, chains) = await TakeAsync(connection, cancel);
        if (transactions > 0)
            await WriteAsync(connection, chains, cancel);
        await transaction.CommitAsync(cancel);

        if (transactions > 0)
            numbered.Beat(chains.Select(chain => chain.Tenant));
        return transactions;
    }

    private static async Task<(int Transactions, List<Chain> Chains)> TakeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var take = new NpgsqlCommand(Take, connection) { Parameters = { new() { Value = BatchMax } } };
        await using var row = await take.ExecuteReaderAsync(cancel);
        var (transactions, chains) = (0, new List<Chain>());
        while (await row.ReadAsync(cancel))
        {
            transactions++;
            var tenant = row.GetGuid(0);
            if (chains.Count == 0 || chains[^1].Tenant != tenant)
                chains.Add(row.IsDBNull(3) ? new Chain(tenant, 0, AuditChain.Start) : new Chain(tenant, row.GetInt64(3), row.GetFieldValue<byte[]>(4)));
            chains[^1].Add(row.GetFieldValue<Guid[]>(1), row.GetFieldValue<byte[][]>(2));
        }

        return (transactions, chains);
    }

    private static async Task WriteAsync(NpgsqlConnection connection, List<Chain> chains, CancellationToken cancel)
    {
        var links = chains.SelectMany(chain => chain.Added).ToList();
        await using var batch = new NpgsqlBatch(connection);
        Add(Number, links.ConvertAll(link => link.Tenant), links.ConvertAll(link => link.Sequence), links.ConvertAll(link => link.Event), links.ConvertAll(link => link.Hash));
        Add(MoveHeads, chains.ConvertAll(chain => chain.Tenant), chains.ConvertAll(chain => chain.LastSequence), chains.ConvertAll(chain => chain.LastHash));
        await batch.ExecuteNonQueryAsync(cancel);

        void Add(string sql, params object[] parameters)
        {
            var statement = new NpgsqlBatchCommand(sql);
            foreach (var parameter in parameters)
                statement.Parameters.Add(new() { Value = parameter });
            batch.BatchCommands.Add(statement);
        }
    }

    /// <summary>One tenant's history, as it grows in this round.</summary>
    private sealed class Chain(Guid tenant, long lastSequence, byte[] lastHash)
    {
        public Guid Tenant => tenant;

        public long LastSequence { get; private set; } = lastSequence;

        public byte[] LastHash { get; private set; } = lastHash;

        public List<(Guid Tenant, long Sequence, Guid Event, byte[] Hash)> Added { get; } = [];

        public void Add(Guid[] events, byte[][] digests)
        {
            foreach (var (id, digest) in events.Zip(digests))
            {
                LastHash = AuditChain.Next(LastHash, digest);
                Added.Add((tenant, ++LastSequence, id, LastHash));
            }
        }
    }
}

/// <summary>Where a tenant's history ends so far: the last number given out, and the last link of its chain.</summary>
public sealed class EventHead : Entity
{
    public long LastSequence { get; init; }

    public required byte[] LastHash { get; init; }
}
