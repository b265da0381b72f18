using Npgsql;

namespace Platform.Api.Access.Clocks;

/// <summary>An advance that this process alone works on, as long as it shows that it is alive.</summary>
public sealed record ClaimedAdvance(Id<Tenant> TenantId, Id<ClockAdvance> Id, Guid ClaimId, DateTimeOffset EndsAt);

/// <summary>The statements by which a clock goes its way. Each holds only while the claim does.</summary>
public sealed class ClockSteps(SystemDatabase system, TenantClocks clocks)
{
    /// <summary>After how long without a sign of life another process goes on.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private const string Claim = """
        update clock_advances set status = 'running', claim_id = gen_random_uuid(), claimed_until = now() + $1, version = version + 1
        where (tenant_id, id) = (
            select tenant_id, id from clock_advances
            where status in ('queued', 'running') and (claimed_until is null or claimed_until < now())
            order by claimed_until nulls first limit 1 for update skip locked)
        returning tenant_id, id, claim_id, ends_at
        """;

    private const string Mine = "where tenant_id = $1 and id = $2 and claim_id = $3 and status = 'running'";

    private const string Stay = $"update clock_advances set claimed_until = now() + $4 {Mine}";

    private const string Leave = $"update clock_advances set claim_id = null, claimed_until = null {Mine}";

    private const string Note = $"""
        update clock_advances set version = version + 1, done = jsonb_set(done, array[$4], to_jsonb(coalesce((done ->> $4)::integer, 0) + $5)) {Mine}
        """;

    private const string Reach = $"update clock_advances set reached_at = $4, updated_at = $4, version = version + 1 {Mine}";

    private const string Move = """
        update tenants set clock_frozen_at = $2, clock_version = clock_version + 1, clock_set_at = now() where id = $1 and mode = 'sandbox'
        """;

    public async Task<ClaimedAdvance?> ClaimAsync(CancellationToken cancel) =>
        (await system.ListAsync(Claim, row => new ClaimedAdvance(
            new(row.GetGuid(0)), new(row.GetGuid(1)), row.GetGuid(2), row.GetFieldValue<DateTimeOffset>(3)), [Lease], cancel)).SingleOrDefault();

    /// <summary>Shows that this process is alive; whether the advance is still its own.</summary>
    public Task<bool> StayAsync(ClaimedAdvance claimed, CancellationToken cancel) => DoAsync(claimed, Stay, [Lease], cancel);

    /// <summary>Lets another process go on at once.</summary>
    public Task LeaveAsync(ClaimedAdvance claimed) => DoAsync(claimed, Leave, [], CancellationToken.None);

    /// <summary>Writes down what was done.</summary>
    public Task NoteAsync(ClaimedAdvance claimed, string work, int count, CancellationToken cancel) => DoAsync(claimed, Note, [work, count], cancel);

    /// <summary>Moves the clock, and with it whatever waits by the wall clock: all of it, or none.</summary>
    public async Task MoveAsync(ClaimedAdvance claimed, DateTimeOffset from, DateTimeOffset to, IEnumerable<IDueWork> works, CancellationToken cancel)
    {
        await using (var connection = await system.Source.OpenConnectionAsync(cancel))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await using var reach = Command(connection, Reach, Of(claimed, [to]));
            if (await reach.ExecuteNonQueryAsync(cancel) == 0)
                throw new OperationCanceledException($"{claimed.Id} is no longer this process's.");

            await using var move = Command(connection, Move, [claimed.TenantId.Value, to]);
            await move.ExecuteNonQueryAsync(cancel);
            foreach (var statement in works.Select(work => work.WhenTimePasses).OfType<string>())
            {
                await using var pass = Command(connection, statement, [claimed.TenantId.Value, to - from]);
                await pass.ExecuteNonQueryAsync(cancel);
            }

            await transaction.CommitAsync(cancel);
        }

        await clocks.LookAsync(cancel);
    }

    private async Task<bool> DoAsync(ClaimedAdvance claimed, string sql, object[] more, CancellationToken cancel)
    {
        await using var connection = await system.Source.OpenConnectionAsync(cancel);
        await using var command = Command(connection, sql, Of(claimed, more));
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    private static object[] Of(ClaimedAdvance claimed, object[] more) => [claimed.TenantId.Value, claimed.Id.Value, claimed.ClaimId, .. more];

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        return command;
    }
}
