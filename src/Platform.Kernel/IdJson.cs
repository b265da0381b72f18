using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

/// <summary>Every <see cref="Id{T}"/> as a JSON string.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the serializer")]
internal sealed class IdJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Id<T>> where T : IIdentified
    {
        public override Id<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            Span<char> buffer = stackalloc char[WireText.LengthMax];
            var length = WireText.Read(ref reader, buffer);
            if (Id<T>.TryParse(buffer[..length], out var id))
                return id;

            throw new JsonException(
                $"{WireText.Shown(ref reader)} is not an id of this kind; send the string, starting with "
                + $"\"{T.Prefix}_\", that this API gave for it");
        }

        public override void Write(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options)
        {
            Span<byte> text = stackalloc byte[TypeId.LengthMax];
            writer.WriteStringValue(text[..TypeId.Encode(T.Prefix, value.Value, text)]);
        }
    }
}
