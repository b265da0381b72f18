using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

/// <summary>
/// The price of one piece, meter or kilogram: a decimal string with up to six decimals, never negative, and the
/// currency, for example <c>{"amount": "0.0125", "currency": "USD"}</c>.
/// </summary>
/// <param name="Amount">The price in the currency's major unit; at least zero, below ten to the power of 12.</param>
/// <param name="Currency">The currency the price is in.</param>
[JsonConverter(typeof(UnitPriceJson))]
public readonly record struct UnitPrice(decimal Amount, Currency Currency)
{
    internal const int Scale = 6;
    internal const int IntegerDigitsMax = 12;
    private const decimal StepsPerOne = 1_000_000m;
    private const decimal AmountBelow = 1_000_000_000_000m;

    public decimal Amount { get; init => field = Checked(value); } = Checked(Amount);

    /// <summary>Reads a price as the wire writes it: digits and at most six decimals.</summary>
    public static bool TryParse([NotNullWhen(true)] string? amount, Currency currency, out UnitPrice price) =>
        Read(amount, currency, out price) == DecimalFault.None;

    /// <summary>What this quantity costs, rounded once to the currency's decimals, half away from zero.</summary>
    public Money Times(decimal quantity) => new(Rounding.Product(Amount, quantity, Currency.Decimals), Currency);

    /// <summary>The price and the currency, for logs and messages: <c>0.0125 USD</c>.</summary>
    public override string ToString() => $"{DecimalText.Write(Steps, Scale, Currency.Decimals)} {Currency}";

    internal long Steps => (long)(Amount * StepsPerOne);

    /// <summary>A negative price is <see cref="DecimalFault.Malformed"/>.</summary>
    internal static DecimalFault Read(ReadOnlySpan<char> amount, Currency currency, out UnitPrice price)
    {
        price = default;
        if (amount is ['-', ..])
            return DecimalFault.Malformed;

        var fault = DecimalText.TryRead(amount, Scale, IntegerDigitsMax, out var steps);
        if (fault == DecimalFault.None)
            price = new UnitPrice(new decimal(steps) / StepsPerOne, currency);

        return fault;
    }

    private static decimal Checked(decimal amount)
    {
        if (amount is < 0 or >= AmountBelow || decimal.Round(amount, Scale) != amount)
        {
            throw new ArgumentOutOfRangeException(
                nameof(amount),
                amount,
                "A unit price is at least zero, below ten to the power of 12, and has at most six decimals.");
        }

        return amount;
    }
}
