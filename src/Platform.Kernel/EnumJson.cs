using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

/// <summary>Every enum as its lower snake_case name; numbers are refused.</summary>
internal sealed class EnumJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<T> : JsonConverter<T> where T : struct, Enum
    {
        private static readonly FrozenDictionary<T, JsonEncodedText> Names = Enum.GetValues<T>().Distinct()
            .ToFrozenDictionary(value => value, value => JsonEncodedText.Encode(NameOf(value)));

        private static readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> Values =
            Names.ToFrozenDictionary(name => name.Value.Value, name => name.Key, StringComparer.Ordinal)
                .GetAlternateLookup<ReadOnlySpan<char>>();

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            Span<char> buffer = stackalloc char[WireText.LengthMax];
            var length = WireText.Read(ref reader, buffer);

            return Values.TryGetValue(buffer[..length], out var value)
                ? value
                : throw Unknown(WireText.Shown(ref reader));
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Names[value]);

        public override T ReadAsPropertyName(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var name = reader.GetString();
            return Values.TryGetValue(name, out var value) ? value : throw Unknown(WireText.Shown(name));
        }

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(Names[value]);

        private static string NameOf(T value) => SnakeCase.Of(value.ToString());

        private static JsonException Unknown(string shown)
        {
            var known = string.Join(", ", Values.Dictionary.Keys.Order(StringComparer.Ordinal));
            return new JsonException($"{shown} is not one of the values known here; send one of {known}");
        }
    }
}
