using System.Globalization;

namespace Platform.Api.Access.Limits;

/// <summary>What became of asking for a token.</summary>
/// <param name="Left">How many are left; -1 where there was none.</param>
/// <param name="SecondsToNext">How long until there is one more.</param>
/// <param name="Limiter">Whose it is.</param>
public readonly record struct Taken(int Left, int SecondsToNext, IRateFields Limiter);

/// <summary>What is told of a limit (IETF draft "RateLimit header fields for HTTP").</summary>
public interface IRateFields
{
    string Policy { get; }

    string LeftText(Taken taken);
}

/// <summary>One bucket per key, shared by all processes through leases. Those longest unused are forgotten here.</summary>
/// <param name="name">The policy's name on the wire.</param>
/// <param name="kind">What keys name, such as <c>app</c>.</param>
public sealed class RateLimiter<TKey>(string name, string kind, RateOptions options, ITokenLeases leases, TimeProvider wall) : IRateFields
    where TKey : notnull
{
    private const int BucketsMax = 100_000;
    private const int PreparedMax = 10_000;

    private readonly BoundedCache<TKey, LeasedBucket> buckets = new(BucketsMax);
    private readonly long ticksPerToken = Math.Max(1, (long)(options.MicrosecondsPerToken * (wall.TimestampFrequency / 1_000_000.0)));
    private readonly int secondsToNext = (int)Math.Ceiling(Math.Max(1, 1 / options.PerSecond));
    private readonly string?[] prepared = new string?[Math.Min(options.Burst, PreparedMax)];

    // A rate that is changed starts with full buckets: how far one is from full is kept as time, and means something else then.
    private readonly string prefix = string.Create(CultureInfo.InvariantCulture, $"{kind}:{name}:{options.Burst}:{options.PerSecond}:");

    public string Policy { get; } = string.Create(CultureInfo.InvariantCulture,
        $"\"{name}\";q={options.Burst};w={Math.Max(1, (int)Math.Ceiling(options.Burst / options.PerSecond))}");

    // The same few thousand texts again and again: each is made once.
    public string LeftText(Taken taken) => taken.Left < prepared.Length && taken.Left >= 0
        ? prepared[taken.Left] ??= Text(taken.Left, secondsToNext)
        : Text(Math.Max(0, taken.Left), taken.SecondsToNext);

    /// <summary>Takes a token of a key's bucket: nearly always one that was leased before.</summary>
    public ValueTask<Taken> TakeAsync(TKey key)
    {
        if (!buckets.TryGet(key, out var bucket))
            bucket = buckets.GetOrAdd(key, new LeasedBucket(ticksPerToken, options.Burst, wall.TimestampFrequency));
        var left = bucket.Take(wall.GetTimestamp());
        return left >= 0 ? new(new Taken(left, secondsToNext, this)) : new(LeaseAsync(key, bucket));
    }

    private async Task<Taken> LeaseAsync(TKey key, LeasedBucket bucket)
    {
        while (!bucket.IsEmpty(wall.GetTimestamp()))
        {
            var asked = await bucket.LeaseAsync(() => leases.TakeAsync(prefix + key, options, options.Lot), wall);
            var now = wall.GetTimestamp();
            if (asked == Asked.AndTaken)
                return new Taken(bucket.Left(now), secondsToNext, this);
            if ((asked == Asked.InVain ? bucket.TakeOwn(now) : bucket.Take(now)) is var left && (left >= 0 || asked == Asked.InVain))
                return new Taken(left, secondsToNext, this);
        }

        var wait = (double)bucket.TicksToNext(wall.GetTimestamp()) / wall.TimestampFrequency;
        return new Taken(-1, Math.Max(1, (int)Math.Ceiling(wait)), this);
    }

    private static string Quoted(string text) => $"\"{text}\"";

    private string Text(int left, int seconds) => string.Create(CultureInfo.InvariantCulture, $"{Quoted(name)};r={left};t={seconds}");
}
