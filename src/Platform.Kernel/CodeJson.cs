using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

/// <summary>A code from a published list, as a JSON string.</summary>
internal sealed class CodeJson<T> : JsonConverter<T> where T : struct, ICoded, ISpanParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadCode(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value.Code.Length == 0)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(value.Code);
    }

    internal static T ReadCode(ref Utf8JsonReader reader, string subject = "")
    {
        Span<char> buffer = stackalloc char[WireText.LengthMax];
        var length = WireText.Read(ref reader, buffer);

        return T.TryParse(buffer[..length], null, out var value)
            ? value
            : throw new JsonException($"{subject}{WireText.Shown(ref reader)} {T.Advice}");
    }
}
