using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Sdk;

/// <summary>An amount of a currency, or of one unit of something: exact, and a string on the wire.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record Money(
    [property: JsonPropertyName("amount"), JsonConverter(typeof(MoneyText))] decimal Amount,
    [property: JsonPropertyName("currency")] string Currency);

/// <summary>The wire's JSON.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new QuantityText() },
    };
}

/// <summary>Whole numbers are numbers, others strings, as quantities are on the wire.</summary>
internal class QuantityText : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? decimal.Parse(reader.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture)
            : reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options)
    {
        if (decimal.IsInteger(value))
            writer.WriteNumberValue(decimal.ToInt64(value));
        else
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }
}

internal sealed class MoneyText : QuantityText
{
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
}
