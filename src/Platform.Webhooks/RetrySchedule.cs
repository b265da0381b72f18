using System.Globalization;

namespace Platform.Webhooks;

/// <summary>
/// When a delivery is attempted: at once, then after growing waits, each counted from the failure before. The
/// standard one is that of Standard Webhooks 1.0.0, with three more days at its end.
/// </summary>
internal sealed class RetrySchedule(IReadOnlyList<TimeSpan> waits)
{
    /// <summary>How far a wait is moved at random, either way, so that what failed together does not come back together.</summary>
    private const double Jitter = 0.2;

    private const decimal SecondsMax = 604_800;

    /// <summary>How many times the planned wait a receiver may ask for.</summary>
    private const double StretchMax = 2;

    public static RetrySchedule Standard { get; } = new(
    [
        TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
        TimeSpan.FromHours(24), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
    ]);

    /// <summary>Reads seconds separated by commas; nothing at all is the standard schedule, <c>null</c> what is neither.</summary>
    public static RetrySchedule? Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Standard;

        var waits = new List<TimeSpan>();
        foreach (var part in text.Split(','))
        {
            if (!decimal.TryParse(part.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
                || seconds > SecondsMax)
                return null;
            waits.Add(TimeSpan.FromSeconds((double)seconds));
        }

        return new RetrySchedule(waits);
    }

    public int AttemptsMax => waits.Count;

    public TimeSpan BeforeFirst => waits[0];

    /// <summary>The wait after a failure, or <c>null</c> where it was the last attempt.</summary>
    /// <param name="failures">How many attempts have failed, this one included.</param>
    /// <param name="random">Evenly spread over 0 to 1.</param>
    /// <param name="asked">What the receiver asked for in <c>Retry-After</c>.</param>
    public TimeSpan? After(int failures, double random, TimeSpan? asked)
    {
        if (failures >= waits.Count)
            return null;

        var planned = waits[failures];
        var spread = planned * (1 + Jitter * (2 * random - 1));
        return asked is { } wish && wish > spread
            ? TimeSpan.FromTicks(Math.Min(wish.Ticks, Math.Max(spread.Ticks, (planned * StretchMax).Ticks)))
            : spread;
    }
}
