using System.Numerics;

namespace Platform.Kernel;

/// <summary>Products of amounts, rounded exactly once.</summary>
internal static class Rounding
{
    private const int MantissaBitsMax = 96;
    private const int ScaleMax = 28;

    // As far as any currency's decimals go.
    private static readonly decimal[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>
    /// The product as a whole number of steps of ten to the minus <paramref name="decimals"/>, half away from zero.
    /// Throws <see cref="OverflowException"/> where that does not fit.
    /// </summary>
    public static long Product(decimal left, decimal right, int decimals)
    {
        var leftMantissa = Mantissa(left);
        var rightMantissa = Mantissa(right);
        var scale = left.Scale + right.Scale;

        // Where the exact product needs more than a decimal holds, the multiplication would round by itself, and
        // rounding that again can turn 0.4999… into 1.
        if (BitLength(leftMantissa) + BitLength(rightMantissa) <= MantissaBitsMax && scale <= ScaleMax)
        {
            var rounded = decimal.Round(left * right, decimals, MidpointRounding.AwayFromZero);
            return (long)(rounded * PowersOfTen[decimals]);
        }

        var sign = decimal.Sign(left) * decimal.Sign(right);
        return (long)(sign * Shifted((BigInteger)leftMantissa * rightMantissa, decimals - scale));
    }

    private static BigInteger Shifted(BigInteger value, int places)
    {
        if (places >= 0)
            return value * BigInteger.Pow(10, places);

        var divisor = BigInteger.Pow(10, -places);
        var quotient = BigInteger.DivRem(value, divisor, out var remainder);
        return remainder * 2 >= divisor ? quotient + 1 : quotient;
    }

    private static UInt128 Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
    }

    private static int BitLength(UInt128 value) => 128 - (int)UInt128.LeadingZeroCount(value);
}
