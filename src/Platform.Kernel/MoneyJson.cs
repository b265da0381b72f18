using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

internal sealed class MoneyJson : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<char> buffer = stackalloc char[WireText.LengthMax];
        var amount = buffer[..AmountJson.Read(ref reader, buffer, out var currency)];

        return Money.Read(amount, currency, out var money) switch
        {
            DecimalFault.None => money,
            DecimalFault.TooManyDecimals => throw new JsonException(
                $"amount {WireText.Shown(amount)} has more decimals than {currency} allows ({currency.Decimals})"),
            DecimalFault.TooLarge => throw new JsonException(
                $"amount {WireText.Shown(amount)} is too large; {currency} takes at most "
                + $"{Money.IntegerDigitsMaxOf(currency)} digits before the point"),
            _ => throw new JsonException(
                $"amount {WireText.Shown(amount)} is no decimal number; send digits with at most {currency.Decimals} "
                + $"decimals, and a \"-\" in front where it is negative, such as \"{Example(currency)}\""),
        };
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        Span<byte> amount = stackalloc byte[DecimalText.LengthMax];
        var decimals = value.Currency.Decimals;
        var length = DecimalText.Write(amount, value.Minor, decimals, decimals);
        AmountJson.Write(writer, amount[..length], value.Currency);
    }

    private static string Example(Currency currency) => new Money(124950, currency).Amount;
}
