using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

/// <summary>
/// How much of something: a whole number where it is counted, and a decimal string with up to four decimals where it
/// is measured, for example <c>12</c> or <c>"12.5"</c>.
/// </summary>
/// <param name="Value">The number; at most 12 digits before the point and four behind it.</param>
/// <param name="Unit">What is counted or measured in; not given where a request has only the number.</param>
[JsonConverter(typeof(QuantityJson))]
public readonly record struct Quantity(decimal Value, Unit Unit = default)
{
    internal const int Scale = 4;
    internal const int IntegerDigitsMax = 12;
    internal const decimal ValueBelow = 1_000_000_000_000m;
    private const decimal StepsPerOne = 10_000m;

    public decimal Value { get; init => field = Checked(value); } = Checked(Value);

    public bool IsWhole => decimal.IsInteger(Value);

    /// <summary>Counted where the unit is, or where no unit was given and the number is whole.</summary>
    public bool IsCounted => Unit.IsCounted || (Unit == default && IsWhole);

    /// <summary>
    /// The same number in this unit; not possible where the unit is counted and the number is not whole.
    /// </summary>
    public bool TryIn(Unit unit, out Quantity quantity)
    {
        var possible = IsWhole || !unit.IsCounted;
        quantity = possible ? this with { Unit = unit } : default;
        return possible;
    }

    /// <summary>Reads a number as the wire writes it: an optional minus, digits and at most four decimals.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, Unit unit, out Quantity quantity) =>
        Read(text, unit, out quantity) == DecimalFault.None;

    /// <summary>The number and the unit, for logs and messages: <c>12.5 KGM</c>.</summary>
    public override string ToString()
    {
        var number = DecimalText.Write(Steps, Scale, 0);
        return Unit == default ? number : $"{number} {Unit}";
    }

    internal long Steps => (long)(Value * StepsPerOne);

    internal static DecimalFault Read(ReadOnlySpan<char> text, Unit unit, out Quantity quantity)
    {
        var fault = DecimalText.TryRead(text, Scale, IntegerDigitsMax, out var steps);
        quantity = fault == DecimalFault.None ? new Quantity(steps / StepsPerOne, unit) : default;
        return fault;
    }

    private static decimal Checked(decimal value)
    {
        if (decimal.Abs(value) >= ValueBelow || decimal.Round(value, Scale) != value)
        {
            throw new ArgumentOutOfRangeException(
                nameof(value), value, "A quantity has at most 12 digits before the point and four behind it.");
        }

        return value;
    }
}
