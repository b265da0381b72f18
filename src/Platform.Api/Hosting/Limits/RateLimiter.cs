using System.Globalization;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Hosting.Limits;

/// <summary>
/// One bucket per key, and on every reply how much is left in it (IETF draft "RateLimit header fields for HTTP"). The
/// buckets are this process's own; those longest unused are forgotten, full again as they are by then.
/// </summary>
public sealed class RateLimiter<TKey>(RateOptions options, TimeProvider wall) where TKey : notnull
{
    private const int BucketsMax = 100_000;
    private const int PreparedMax = 10_000;

    private readonly BoundedCache<TKey, TokenBucket> buckets = new(BucketsMax);
    private readonly long ticksPerToken = Math.Max(1, (long)(wall.TimestampFrequency / options.PerSecond));
    private readonly int secondsToNext = (int)Math.Ceiling(Math.Max(1, 1 / options.PerSecond));
    private readonly string policy = string.Create(CultureInfo.InvariantCulture,
        $"\"default\";q={options.Burst};w={Math.Max(1, (int)Math.Ceiling(options.Burst / options.PerSecond))}");
    private readonly string?[] prepared = new string?[Math.Min(options.Burst, PreparedMax)];

    /// <summary>Lets the request through, or ends it with 429.</summary>
    public Task PassAsync(HttpContext http, TKey key, RequestDelegate next)
    {
        if (!buckets.TryGet(key, out var bucket))
            bucket = buckets.GetOrAdd(key, new TokenBucket());
        var left = bucket.Take(wall.GetTimestamp(), ticksPerToken, options.Burst);

        var headers = http.Response.Headers;
        headers["RateLimit-Policy"] = policy;
        headers["RateLimit"] = Told(Math.Max(0, left));
        return left >= 0 ? next(http) : RefuseAsync(http);
    }

    // The same few thousand texts again and again: each is made once.
    private string Told(int left) => left < prepared.Length ? prepared[left] ??= Text(left) : Text(left);

    private string Text(int left) => string.Create(CultureInfo.InvariantCulture, $"\"default\";r={left};t={secondsToNext}");

    // Written rather than thrown: a flood should cost as little as can be.
    private Task RefuseAsync(HttpContext http) => ProblemDocument.WriteAsync(http, new Refusal(
        RequestErrors.TooManyRequests, "The rate limit is used up. Wait as long as Retry-After says, and spread requests out.")
    {
        RetryAfter = TimeSpan.FromSeconds(secondsToNext),
    });
}
