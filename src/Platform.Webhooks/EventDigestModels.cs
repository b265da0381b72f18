using System.ComponentModel.DataAnnotations;

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
