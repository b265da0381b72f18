namespace Platform.Api.Access.Limits;

/// <summary>
/// One process's share of a bucket: the tokens it leased. Of these it has no more than the bucket lacks of being full:
/// as the bucket fills up, what is left of a lease runs out, so that all processes together never have more than it holds.
/// </summary>
public sealed class LeasedBucket(long ticksPerToken, int depth, long frequency)
{
    private readonly TokenBucket own = new();
    private long leased;
    private long fullAt;
    private long refusedUntil;
    private Task<Asked>? leasing;

    /// <summary>Takes a leased token, and says how many are left here and in the shared bucket, or -1 where none is here.</summary>
    public int Take(long now)
    {
        while (true)
        {
            var before = Volatile.Read(ref leased);
            var good = Math.Min(before, Lacking(now));
            if (good < 1)
                return -1;
            if (Interlocked.CompareExchange(ref leased, good - 1, before) == before)
                return Left(now);
        }
    }

    /// <summary>Takes a token of this process's own, where the shared bucket cannot be asked.</summary>
    public int TakeOwn(long now) => own.Take(now, ticksPerToken, depth);

    /// <summary>Whether the shared bucket was found empty, and cannot have a token yet.</summary>
    public bool IsEmpty(long now) => now < Volatile.Read(ref refusedUntil);

    /// <summary>How long until it has one.</summary>
    public long TicksToNext(long now) => Math.Max(0, Volatile.Read(ref refusedUntil) - now);

    /// <summary>How many tokens are left here and in the shared bucket.</summary>
    public int Left(long now)
    {
        var lacking = Math.Max(0, Volatile.Read(ref fullAt) - now);
        return (int)Math.Max(0, (depth * ticksPerToken - lacking) / ticksPerToken + Math.Min(Volatile.Read(ref leased), lacking / ticksPerToken));
    }

    /// <summary>Asks the shared bucket; many who need it at once ask once. Whoever asked has one of the tokens.</summary>
    public Task<Asked> LeaseAsync(Func<Task<TokenLease?>> ask, TimeProvider wall)
    {
        var mine = new TaskCompletionSource<Asked>(TaskCreationOptions.RunContinuationsAsynchronously);
        return Interlocked.CompareExchange(ref leasing, mine.Task, null) ?? AskAsync(mine, ask, wall);
    }

    private async Task<Asked> AskAsync(TaskCompletionSource<Asked> mine, Func<Task<TokenLease?>> ask, TimeProvider wall)
    {
        TokenLease? lease = null;
        try
        {
            lease = await ask();
            if (lease is { } got)
                Add(got, wall.GetTimestamp());
            return lease is null ? Asked.InVain : lease is { Tokens: > 0 } ? Asked.AndTaken : Asked.ByOther;
        }
        finally
        {
            Volatile.Write(ref leasing, null);
            mine.SetResult(lease is null ? Asked.InVain : Asked.ByOther);
        }
    }

    private void Add(TokenLease lease, long now)
    {
        ForgetWhatRanOut(now);
        Volatile.Write(ref fullAt, now + (long)(lease.FullIn * (frequency / 1_000_000.0)));
        if (lease.Tokens == 0)
        {
            // What the bucket lacks of one token is how long it takes to have one.
            Volatile.Write(ref refusedUntil, Math.Max(now + 1, Volatile.Read(ref fullAt) - (depth - 1) * ticksPerToken));
            return;
        }

        Interlocked.Add(ref leased, lease.Tokens - 1);
    }

    private void ForgetWhatRanOut(long now)
    {
        long before, good;
        do
        {
            before = Volatile.Read(ref leased);
            good = Math.Clamp(Lacking(now), 0, before);
        }
        while (good != before && Interlocked.CompareExchange(ref leased, good, before) != before);
    }

    private long Lacking(long now) => (Volatile.Read(ref fullAt) - now) / ticksPerToken;
}

/// <summary>What became of asking the shared bucket.</summary>
public enum Asked
{
    /// <summary>It could not be asked.</summary>
    InVain,

    /// <summary>Somebody else asked it, or it was empty: see what is there now.</summary>
    ByOther,

    /// <summary>It gave tokens, and one of them is taken.</summary>
    AndTaken,
}
