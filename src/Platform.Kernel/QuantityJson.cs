using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

internal sealed class QuantityJson : JsonConverter<Quantity>
{
    public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return ReadNumber(ref reader);

        Span<char> buffer = stackalloc char[WireText.LengthMax];
        var length = WireText.Read(ref reader, buffer);

        return Quantity.Read(buffer[..length], default, out var quantity) switch
        {
            DecimalFault.None => quantity,
            DecimalFault.TooManyDecimals => throw new JsonException(
                $"quantity {WireText.Shown(ref reader)} has more than {Quantity.Scale} decimals"),
            DecimalFault.TooLarge => throw TooLarge(ref reader),
            _ => throw new JsonException(
                $"quantity {WireText.Shown(ref reader)} is no number; send a whole number such as 12, or a decimal "
                + "string such as \"12.5\""),
        };
    }

    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options)
    {
        // A fraction of a counted unit should not be; where there is one it is told as it is.
        if (value.IsCounted && value.IsWhole)
        {
            writer.WriteNumberValue((long)value.Value);
            return;
        }

        Span<byte> text = stackalloc byte[DecimalText.LengthMax];
        writer.WriteStringValue(text[..DecimalText.Write(text, value.Steps, Quantity.Scale, 0)]);
    }

    // What a JSON number with a point or an exponent means depends on who reads it; a string says it exactly.
    private static Quantity ReadNumber(ref Utf8JsonReader reader)
    {
        var shown = WireText.Shown(ref reader);
        if (shown.AsSpan().ContainsAny('.', 'e', 'E'))
        {
            throw new JsonException(
                $"quantity {shown} is not a whole number; send a fraction as a decimal string such as \"12.5\"");
        }

        return reader.TryGetInt64(out var whole) && Math.Abs((decimal)whole) < Quantity.ValueBelow
            ? new Quantity(whole)
            : throw TooLarge(ref reader);
    }

    private static JsonException TooLarge(ref Utf8JsonReader reader) => new(
        $"quantity {WireText.Shown(ref reader)} is too large; send at most {Quantity.IntegerDigitsMax} digits before "
        + "the point");
}
