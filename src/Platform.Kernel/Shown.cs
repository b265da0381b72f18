using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

/// <summary>A reply in the wire's own bytes: it is sent as it is.</summary>
/// <param name="json">JSON in UTF-8, as a <typeparamref name="T"/> is written.</param>
/// <param name="version">The version it shows.</param>
[JsonConverter(typeof(ShownJson))]
public sealed class Shown<T>(ReadOnlyMemory<byte> json, int version) : IShown where T : IVersioned
{
    public ReadOnlyMemory<byte> Json => json;

    public int Version => version;

    public static Shown<T> Of(T reply) => new(JsonSerializer.SerializeToUtf8Bytes(reply, WireJson.Options), reply.Version);
}

internal interface IShown : IVersioned
{
    ReadOnlyMemory<byte> Json { get; }
}

internal sealed class ShownJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(IShown));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Raw<>).MakeGenericType(typeToConvert))!;

    private sealed class Raw<T> : JsonConverter<T> where T : IShown
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A reply is not read.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json.Span, skipInputValidation: true);
    }
}
