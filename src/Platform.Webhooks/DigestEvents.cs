using System.Security.Cryptography;
using System.Text;

namespace Platform.Webhooks;

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
