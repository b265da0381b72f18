using System.Text.Json;

namespace Platform.Kernel;

/// <summary>
/// The JSON shape that <see cref="Money"/> and <see cref="UnitPrice"/> share: an amount and its currency.
/// </summary>
internal static class AmountJson
{
    private const string Example = """{"amount": "1249.50", "currency": "INR"}""";

    private static readonly JsonEncodedText AmountName = JsonEncodedText.Encode("amount");
    private static readonly JsonEncodedText CurrencyName = JsonEncodedText.Encode("currency");

    /// <summary>Copies the amount's text into the buffer and says how long it is.</summary>
    public static int Read(ref Utf8JsonReader reader, scoped Span<char> buffer, out Currency currency)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"{WireText.Shown(ref reader)} is not an amount of money; send {Example}");

        var length = 0;
        Currency? given = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (length == 0 && reader.ValueTextEquals(AmountName.EncodedUtf8Bytes))
            {
                length = ReadAmount(ref reader, buffer);
            }
            else if (given is null && reader.ValueTextEquals(CurrencyName.EncodedUtf8Bytes))
            {
                reader.Read();
                given = CodeJson<Currency>.ReadCode(ref reader, "currency ");
            }
            else
            {
                throw new JsonException(
                    $"member {WireText.Shown(reader.GetString())} is unknown or given twice; send {Example}");
            }
        }

        if (length == 0 || given is null)
            throw new JsonException($"an amount of money needs amount and currency; send {Example}");

        currency = given.Value;
        return length;
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> amount, Currency currency)
    {
        writer.WriteStartObject();
        writer.WriteString(AmountName, amount);
        writer.WriteString(CurrencyName, currency.Code);
        writer.WriteEndObject();
    }

    private static int ReadAmount(ref Utf8JsonReader reader, scoped Span<char> buffer)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException(
                $"amount {WireText.Shown(ref reader)} is not a string; send a decimal string such as \"1249.50\"");
        }

        var length = WireText.Read(ref reader, buffer);
        return length == 0
            ? throw new JsonException(
                $"amount {WireText.Shown(ref reader)} is no decimal number; send a decimal string such as \"1249.50\"")
            : length;
    }
}
