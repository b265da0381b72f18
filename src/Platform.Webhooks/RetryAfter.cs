using System.Globalization;

namespace Platform.Webhooks;

/// <summary>How long a receiver asks to be left alone (RFC 9110, 10.2.3): seconds, fractions taken too, or a date.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Max = TimeSpan.FromDays(7);

    public static TimeSpan? Parse(string? header, DateTimeOffset now)
    {
        var text = header?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            return seconds >= (decimal)Max.TotalSeconds ? Max : TimeSpan.FromSeconds((double)seconds);

        if (!DateTimeOffset.TryParseExact(text, Dates, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date))
            return null;

        var wait = date - now;
        return wait <= TimeSpan.Zero ? TimeSpan.Zero : wait > Max ? Max : wait;
    }

    // The three forms of an HTTP date: the one in use, and the two that must still be read.
    private static readonly string[] Dates = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];
}
