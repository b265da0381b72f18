using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Webhooks;

/// <summary>How long the intervals of a digest are.</summary>
public enum EventDigestInterval
{
    /// <summary>Sixty seconds.</summary>
    Minute,

    /// <summary>Sixty minutes.</summary>
    Hour,

    /// <summary>A day of UTC.</summary>
    Day,
}

/// <summary>Which events to count.</summary>
public sealed record EventDigestQuery
{
    /// <summary>Only events about resources of this collection, as their paths name it; left out, about all.</summary>
    /// <example>orders</example>
    [FromQuery(Name = "resource"), StringLength(100)]
    public string? Resource { get; init; }

    /// <summary>From which moment; the first interval is the one it lies in. Left out, a day before <c>to</c>.</summary>
    /// <example>2026-11-19T00:00:00Z</example>
    [FromQuery(Name = "from")]
    public DateTimeOffset? From { get; init; }

    /// <summary>Until which moment, itself not included; at most 1,000 intervals after <c>from</c>. Left out, now.</summary>
    /// <example>2026-11-20T00:00:00Z</example>
    [FromQuery(Name = "to")]
    public DateTimeOffset? To { get; init; }

    /// <summary>How long the intervals are; left out, an hour.</summary>
    [FromQuery(Name = "interval")]
    public EventDigestInterval? Interval { get; init; }
}

/// <summary>Counts and hashes of events, for each interval that has any.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="Hash">The hash of all.</param>
/// <param name="Data">The intervals that have any, the earliest first.</param>
public sealed record EventDigestResponse(long Count, string Hash, IReadOnlyList<IntervalDigestResponse> Data);

/// <summary>Count and hash of the events of one interval.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends, itself not included.</param>
/// <param name="Count">How many events it has.</param>
/// <param name="Hash">The SHA-256 hashes of their ids (the text, in UTF-8), combined by XOR, in hexadecimal.</param>
/// <param name="FirstSequence">The lowest sequence among them.</param>
/// <param name="LastSequence">The highest.</param>
public sealed record IntervalDigestResponse(DateTimeOffset From, DateTimeOffset To, long Count, string Hash, long FirstSequence, long LastSequence);

/// <summary>Counts and hashes events by interval, reading each id once and keeping none.</summary>
public sealed class DigestEvents(PlatformDb db, EventFeed feed)
{
    [Limit("Intervals in a digest of events")]
    private const int IntervalsMax = 1_000;

    /// <exception cref="Refusal">The time asked for ends before it begins, or has too many intervals.</exception>
    public async Task<EventDigestResponse> DigestAsync(EventDigestQuery query, CancellationToken cancel)
    {
        var length = LengthOf(query.Interval ?? EventDigestInterval.Hour);
        var to = query.To ?? db.Now;
        var from = query.From ?? to.AddDays(-1);
        if (to <= from || (to - from) / length > IntervalsMax)
            throw RequestErrors.InvalidParameter.Because($"Send a to after from, at most {IntervalsMax} intervals later; ask for longer intervals, or in parts.");

        var events = feed.Visible().Where(row => row.OccurredAt >= from && row.OccurredAt < to);
        if (query.Resource is { } collection)
            events = events.Where(row => row.ResourceType == TypeOf(collection));
        var found = db.EventNumbers.AsNoTracking().Join(events, number => number.EventId, row => row.Id, (number, row) => new { number.Sequence, row.Id, row.OccurredAt });

        var (all, intervals) = (new Sum(), new SortedDictionary<long, Sum>());
        await foreach (var told in found.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var index = told.OccurredAt.UtcTicks / length.Ticks;
            if (!intervals.TryGetValue(index, out var sum))
                intervals.Add(index, sum = new Sum());
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(told.Id.ToString()));
            sum.Add(hash, told.Sequence);
            all.Add(hash, told.Sequence);
        }

        return new EventDigestResponse(all.Count, all.Hash, [.. intervals.Select(interval => interval.Value.Shown(new DateTimeOffset(interval.Key * length.Ticks, TimeSpan.Zero), length))]);
    }

    private static TimeSpan LengthOf(EventDigestInterval interval) => interval switch
    {
        EventDigestInterval.Minute => TimeSpan.FromMinutes(1),
        EventDigestInterval.Hour => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };

    // orders → order, webhook-endpoints → webhook_endpoint, identity_providers → identity_provider, categories → category.
    private static string TypeOf(string collection)
    {
        var word = collection.Replace('-', '_');
        return word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word.EndsWith('s') ? word[..^1] : word;
    }

    private sealed class Sum
    {
        private readonly byte[] hash = new byte[SHA256.HashSizeInBytes];
        private long first = long.MaxValue, last;

        public long Count { get; private set; }

        public string Hash => Convert.ToHexStringLower(hash);

        public void Add(byte[] one, long sequence)
        {
            Count++;
            (first, last) = (Math.Min(first, sequence), Math.Max(last, sequence));
            for (var i = 0; i < hash.Length; i++)
                hash[i] ^= one[i];
        }

        public IntervalDigestResponse Shown(DateTimeOffset from, TimeSpan length) => new(from, from + length, Count, Hash, first, last);
    }
}
