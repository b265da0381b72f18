using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

/// <summary>
/// Points in time: written in UTC to the millisecond, read as RFC 3339 with an offset, and turned to UTC.
/// </summary>
internal sealed class TimeJson : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm:ss";
    private const int LengthWithoutFraction = 19;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<char> buffer = stackalloc char[WireText.LengthMax];
        var length = WireText.Read(ref reader, buffer);
        if (TryRead(buffer[..length], out var time))
            return time;

        throw new JsonException(
            $"{WireText.Shown(ref reader)} is not a point in time; send RFC 3339 with \"Z\" or an offset, such as "
            + "\"2026-03-09T14:30:00Z\"");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[Format.Length];
        value.UtcDateTime.TryFormat(text, out var length, Format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    private static bool TryRead(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length <= LengthWithoutFraction
            || text[DateFormat.Length] is not ('T' or 't')
            || !DateOnly.TryParseExact(
                text[..DateFormat.Length], DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !TimeOnly.TryParseExact(
                text[(DateFormat.Length + 1)..LengthWithoutFraction],
                TimeFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var timeOfDay))
        {
            return false;
        }

        return TryReadFraction(text[LengthWithoutFraction..], out var fraction, out var rest)
            && TryReadOffset(rest, out var offset)
            && TryAsUtc(date.ToDateTime(timeOfDay).Ticks + fraction - offset, out time);
    }

    /// <summary>Ticks are the finest we hold; further digits are cut off.</summary>
    private static bool TryReadFraction(ReadOnlySpan<char> text, out long ticks, out ReadOnlySpan<char> rest)
    {
        ticks = 0;
        rest = text;
        if (text[0] != '.')
            return true;

        var digits = text[1..];
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        if (length <= 0)
            return false;

        var unit = TimeSpan.TicksPerSecond;
        foreach (var digit in digits[..length])
            ticks += (digit - '0') * (unit /= 10);

        rest = digits[length..];
        return true;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text is "Z" or "z")
            return true;

        if (text is not [('+' or '-') and var sign, var h1, var h0, ':', var m1, var m0]
            || !char.IsAsciiDigit(h1) || !char.IsAsciiDigit(h0) || !char.IsAsciiDigit(m1) || !char.IsAsciiDigit(m0))
        {
            return false;
        }

        var hours = (h1 - '0') * 10 + (h0 - '0');
        var minutes = (m1 - '0') * 10 + (m0 - '0');
        ticks = (hours * 60 + minutes) * TimeSpan.TicksPerMinute * (sign == '-' ? -1 : 1);
        return hours < 24 && minutes < 60;
    }

    private static bool TryAsUtc(long ticks, out DateTimeOffset time)
    {
        var possible = ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
        time = possible ? new DateTimeOffset(ticks, TimeSpan.Zero) : default;
        return possible;
    }
}
