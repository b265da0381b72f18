using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

internal sealed class UnitPriceJson : JsonConverter<UnitPrice>
{
    public override UnitPrice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<char> buffer = stackalloc char[WireText.LengthMax];
        var amount = buffer[..AmountJson.Read(ref reader, buffer, out var currency)];

        return UnitPrice.Read(amount, currency, out var price) switch
        {
            DecimalFault.None => price,
            DecimalFault.TooManyDecimals => throw new JsonException(
                $"amount {WireText.Shown(amount)} has more decimals than a unit price allows ({UnitPrice.Scale})"),
            DecimalFault.TooLarge => throw new JsonException(
                $"amount {WireText.Shown(amount)} is too large; a unit price takes at most "
                + $"{UnitPrice.IntegerDigitsMax} digits before the point"),
            _ => throw new JsonException(
                $"amount {WireText.Shown(amount)} is no unit price; send digits, never negative, with at most "
                + $"{UnitPrice.Scale} decimals, such as \"0.0125\""),
        };
    }

    public override void Write(Utf8JsonWriter writer, UnitPrice value, JsonSerializerOptions options)
    {
        Span<byte> amount = stackalloc byte[DecimalText.LengthMax];
        var length = DecimalText.Write(amount, value.Steps, UnitPrice.Scale, value.Currency.Decimals);
        AmountJson.Write(writer, amount[..length], value.Currency);
    }
}
