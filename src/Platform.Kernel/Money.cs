using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

/// <summary>
/// An amount of money: a decimal string with exactly the currency's decimals, and the currency, for example
/// <c>{"amount": "1249.50", "currency": "INR"}</c>.
/// </summary>
/// <param name="Minor">The amount in the currency's smallest unit: cents, paise, fils; for JPY whole yen.</param>
/// <param name="Currency">The currency the amount is in.</param>
[JsonConverter(typeof(MoneyJson))]
public readonly record struct Money(long Minor, Currency Currency) : IComparable<Money>
{
    // Together they keep every amount that is read well inside 64 bits, so that a few of them can be added up.
    private const int IntegerDigitsMax = 15;
    private const int DigitsMax = 18;

    /// <summary>The amount as a decimal string, for example <c>1249.50</c>.</summary>
    public string Amount => DecimalText.Write(Minor, Currency.Decimals, Currency.Decimals);

    public bool IsZero => Minor == 0;

    public bool IsNegative => Minor < 0;

    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>
    /// Reads an amount as the wire writes it: an optional minus, digits, and at most the currency's decimals; below
    /// ten to the power of 15.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? amount, Currency currency, out Money money) =>
        Read(amount, currency, out money) == DecimalFault.None;

    /// <summary>This many times the amount, rounded once to the smallest unit, half away from zero.</summary>
    public Money Times(decimal rate) => new(Rounding.Product(Minor, rate, 0), Currency);

    /// <summary>
    /// The amount in equal parts that add up to it again. What cannot be divided goes out in smallest units, one each
    /// from the first part on.
    /// </summary>
    public Money[] Split(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);

        var weights = new long[parts];
        Array.Fill(weights, 1);
        return Split(weights);
    }

    /// <summary>
    /// The amount in parts by weight that add up to it again. Each part is first rounded toward zero; what is left
    /// then goes out in smallest units, one each from the first part on that has a weight.
    /// </summary>
    public Money[] Split(params ReadOnlySpan<long> weights)
    {
        var total = TotalOf(weights);

        var parts = new Money[weights.Length];
        var left = Minor;
        for (var i = 0; i < weights.Length; i++)
        {
            var share = (long)((Int128)Minor * weights[i] / total);
            parts[i] = new Money(share, Currency);
            left -= share;
        }

        // Each weighted part lost less than one unit, so there are fewer units left than such parts.
        for (var i = 0; left != 0; i++)
        {
            if (weights[i] == 0)
                continue;

            parts[i] = new Money(parts[i].Minor + Math.Sign(left), Currency);
            left -= Math.Sign(left);
        }

        return parts;
    }

    public int CompareTo(Money other) => Minor.CompareTo(other.In(Currency));

    /// <summary>The amount and the currency, for logs and messages: <c>1249.50 INR</c>.</summary>
    public override string ToString() => $"{Amount} {Currency}";

    public static Money operator +(Money left, Money right) =>
        new(checked(left.Minor + right.In(left.Currency)), left.Currency);

    public static Money operator -(Money left, Money right) =>
        new(checked(left.Minor - right.In(left.Currency)), left.Currency);

    public static Money operator -(Money money) => new(checked(-money.Minor), money.Currency);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    internal static int IntegerDigitsMaxOf(Currency currency) =>
        Math.Min(IntegerDigitsMax, DigitsMax - currency.Decimals);

    internal static DecimalFault Read(ReadOnlySpan<char> amount, Currency currency, out Money money)
    {
        var fault = DecimalText.TryRead(amount, currency.Decimals, IntegerDigitsMaxOf(currency), out var minor);
        money = fault == DecimalFault.None ? new Money(minor, currency) : default;
        return fault;
    }

    private long In(Currency currency) =>
        Currency == currency ? Minor : throw new CurrencyMismatch(currency, Currency);

    private static long TotalOf(ReadOnlySpan<long> weights)
    {
        var total = 0L;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            total = checked(total + weight);
        }

        ArgumentOutOfRangeException.ThrowIfZero(total, nameof(weights));
        return total;
    }
}
