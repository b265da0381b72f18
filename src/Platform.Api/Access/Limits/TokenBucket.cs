namespace Platform.Api.Access.Limits;

/// <summary>
/// A token bucket in one number: the moment at which it will be full again. Taking a token moves it on by the time a
/// token takes to come back; a bucket that would be further from full than it is deep has none left.
/// </summary>
public sealed class TokenBucket
{
    private long fullAt;

    /// <summary>Takes a token, and says how many are left, or -1 where there was none.</summary>
    /// <param name="now">Any steady clock's time.</param>
    /// <param name="ticksPerToken">How long a token takes to come back, on the same clock.</param>
    /// <param name="depth">How many tokens it holds.</param>
    public int Take(long now, long ticksPerToken, int depth)
    {
        while (true)
        {
            var before = Volatile.Read(ref fullAt);
            var after = Math.Max(before, now) + ticksPerToken;
            var left = depth * ticksPerToken - (after - now);
            if (left < 0)
                return -1;
            if (Interlocked.CompareExchange(ref fullAt, after, before) == before)
                return (int)(left / ticksPerToken);
        }
    }
}
