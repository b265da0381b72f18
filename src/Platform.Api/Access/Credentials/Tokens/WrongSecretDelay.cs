namespace Platform.Api.Access.Credentials;

/// <summary>
/// Makes guessing secrets slow. The answer to a wrong one is held back, longer with every further one for the same
/// client or from the same address, and each count halves every half minute. A right secret is never held back, so
/// nobody can shut a client out by guessing in its name.
/// </summary>
public sealed class WrongSecretDelay(TimeProvider wall)
{
    private const int HeldAtOnceMax = 1000;
    private const double FreePerClient = 5;
    private const double FreePerAddress = 50; // many clients may share one
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan HalfLife = TimeSpan.FromSeconds(30);

    private readonly BoundedCache<string, Count> clients = new(20_000);
    private readonly BoundedCache<UInt128, Count> addresses = new(20_000);
    private int held;

    /// <exception cref="Refusal">So many answers are held back already that no more can be.</exception>
    public async Task HoldAsync(string clientId, UInt128 address, CancellationToken cancel)
    {
        var now = wall.GetTimestamp();
        var beyondFree = addresses.GetOrAdd(address, new Count()).Add(now, wall) - FreePerAddress;
        if (clientId.Length <= TypeId.LengthMax)
            beyondFree = Math.Max(beyondFree, clients.GetOrAdd(clientId, new Count()).Add(now, wall) - FreePerClient);
        var delay = Delay(beyondFree);
        if (delay == TimeSpan.Zero)
            return;

        if (Interlocked.Increment(ref held) > HeldAtOnceMax)
        {
            Interlocked.Decrement(ref held);
            throw new Refusal(RequestErrors.TooManyRequests, "Too many wrong client secrets are being tried. Check the client id and secret before trying again.")
            {
                RetryAfter = Longest,
            };
        }

        try
        {
            await Task.Delay(delay, wall, cancel);
        }
        finally
        {
            Interlocked.Decrement(ref held);
        }
    }

    private static TimeSpan Delay(double beyondFree) => beyondFree <= 0
        ? TimeSpan.Zero
        : TimeSpan.FromTicks((long)Math.Min(Longest.Ticks, First.Ticks * Math.Pow(2, Math.Min(beyondFree, 30) - 1)));

    private sealed class Count
    {
        private readonly Lock gate = new();
        private double wrong;
        private long at;

        public double Add(long now, TimeProvider wall)
        {
            lock (gate)
            {
                wrong = wrong * Math.Pow(0.5, wall.GetElapsedTime(at, now) / HalfLife) + 1;
                at = now;
                return wrong;
            }
        }
    }
}
