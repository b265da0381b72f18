using Npgsql;

namespace Platform.Api.Access.Limits;

/// <summary>Tokens that a process took from a bucket all processes share.</summary>
/// <param name="Tokens">How many; none where the bucket was empty.</param>
/// <param name="FullIn">When the bucket will be full again, in microseconds from now.</param>
public readonly record struct TokenLease(int Tokens, long FullIn);

/// <summary>The buckets that all processes share.</summary>
public interface ITokenLeases
{
    /// <summary>Takes up to so many tokens; <c>null</c> where nobody can be asked.</summary>
    Task<TokenLease?> TakeAsync(string key, RateOptions rate, int atMost);
}

/// <summary>
/// The buckets in PostgreSQL, a row each: the moment at which it will be full again. Where the database does not answer
/// in time, each process goes on with buckets of its own, and asks again a second later.
/// </summary>
public sealed class TokenLeases(SystemDatabase database, TimeProvider wall, ILogger<TokenLeases> log) : ITokenLeases
{
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AsksAgainAfter = TimeSpan.FromSeconds(1);

    // A token moves the moment on by the time it takes to come back. The wait for the row makes "now" older, which errs
    // on the side of the limit.
    private const string Take = """
        with clock as (select (extract(epoch from clock_timestamp()) * 1000000)::bigint as now)
        insert into rate_buckets as b (key, full_at, granted)
        select $1, clock.now + $2 * $3, $3::int from clock
        on conflict (key) do update set
            granted = greatest(0, least($3, ($4 - greatest(b.full_at - (select now from clock), 0)) / $2))::int,
            full_at = greatest(b.full_at, (select now from clock))
                + $2 * greatest(0, least($3, ($4 - greatest(b.full_at - (select now from clock), 0)) / $2))
        returning granted, full_at - (select now from clock)
        """;

    private long silentUntil;

    public async Task<TokenLease?> TakeAsync(string key, RateOptions rate, int atMost)
    {
        if (wall.GetTimestamp() < Volatile.Read(ref silentUntil))
            return null;

        try
        {
            using var patience = new CancellationTokenSource(AnswersWithin, wall);
            await using var take = database.Source.CreateCommand(Take);
            take.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key });
            take.Parameters.Add(new NpgsqlParameter<long> { TypedValue = rate.MicrosecondsPerToken });
            take.Parameters.Add(new NpgsqlParameter<long> { TypedValue = atMost });
            take.Parameters.Add(new NpgsqlParameter<long> { TypedValue = rate.MicrosecondsPerToken * rate.Burst });
            await using var row = await take.ExecuteReaderAsync(patience.Token);
            await row.ReadAsync(patience.Token);
            return new TokenLease(row.GetInt32(0), row.GetInt64(1));
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or TimeoutException)
        {
            Volatile.Write(ref silentUntil, wall.GetTimestamp() + (long)(AsksAgainAfter.TotalSeconds * wall.TimestampFrequency));
            log.LogWarning(exception, "Rate limits are each server's own until the database answers.");
            return null;
        }
    }
}
