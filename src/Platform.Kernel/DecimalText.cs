using System.Numerics;

namespace Platform.Kernel;

internal enum DecimalFault
{
    None,
    Malformed,
    TooManyDecimals,
    TooLarge,
}

/// <summary>
/// Decimal numbers as the wire writes them, held as a whole number of their smallest step: 12.5 with scale 4 is 125000.
/// </summary>
internal static class DecimalText
{
    /// <summary>Enough for any number written here: sign, 19 digits, a leading zero and the point.</summary>
    public const int LengthMax = 32;

    /// <summary>
    /// An optional minus, digits without needless zeros in front, and at most <paramref name="scale"/> decimals.
    /// </summary>
    public static DecimalFault TryRead(ReadOnlySpan<char> text, int scale, int integerDigitsMax, out long scaled)
    {
        scaled = 0;

        var negative = text is ['-', ..];
        var digits = negative ? text[1..] : text;
        var point = digits.IndexOf('.');
        var integer = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? [] : digits[(point + 1)..];

        if (!AreDigits(integer) || integer is ['0', _, ..] || (point >= 0 && !AreDigits(fraction)))
            return DecimalFault.Malformed;

        if (fraction.Length > scale)
            return DecimalFault.TooManyDecimals;

        if (integer.Length > integerDigitsMax)
            return DecimalFault.TooLarge;

        foreach (var digit in integer)
            scaled = checked(scaled * 10 + (digit - '0'));

        for (var i = 0; i < scale; i++)
            scaled = checked(scaled * 10 + (i < fraction.Length ? fraction[i] - '0' : 0));

        if (negative)
            scaled = -scaled;

        return DecimalFault.None;
    }

    /// <summary>
    /// Writes all decimals down to <paramref name="decimalsMin"/>, and further ones where they are not zero.
    /// </summary>
    public static int Write<TCharacter>(Span<TCharacter> destination, long scaled, int scale, int decimalsMin)
        where TCharacter : unmanaged, IBinaryInteger<TCharacter>
    {
        var rest = scaled < 0 ? 0UL - (ulong)scaled : (ulong)scaled;
        var decimals = scale;
        for (; decimals > decimalsMin && rest % 10 == 0; decimals--)
            rest /= 10;

        // From the last digit to the first, at the buffer's end.
        var start = destination.Length;
        for (var written = 0; rest > 0 || written <= decimals; written++)
        {
            if (written == decimals && decimals > 0)
                destination[--start] = TCharacter.CreateTruncating('.');

            destination[--start] = TCharacter.CreateTruncating('0' + (int)(rest % 10));
            rest /= 10;
        }

        if (scaled < 0)
            destination[--start] = TCharacter.CreateTruncating('-');

        var length = destination.Length - start;
        destination[start..].CopyTo(destination);
        return length;
    }

    public static string Write(long scaled, int scale, int decimalsMin)
    {
        Span<char> buffer = stackalloc char[LengthMax];
        return new string(buffer[..Write(buffer, scaled, scale, decimalsMin)]);
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
