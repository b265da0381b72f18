using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Platform.Kernel;

/// <summary>JSON to a request: at once where it is valid, and otherwise every fault of it.</summary>
internal static class BodyReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static object? Read(ReadOnlyMemory<byte> json, Type type)
    {
        if (json.Span.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];

        // PostgreSQL keeps no U+0000, and JSON can hold it only in this spelling.
        var mayHoldNull = json.Span.IndexOf("\\u0000"u8) >= 0;
        try
        {
            var value = JsonSerializer.Deserialize(json.Span, type, WireJson.Options);
            if (!mayHoldNull && BodyRules.Hold(value))
                return value;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            // said in full below
        }

        return Explain(json, type);
    }

    private static object? Explain(ReadOnlyMemory<byte> json, Type type)
    {
        using var document = Parse(json);
        var faults = BodyFaults.In(document.RootElement, type);
        return faults.Count > 0 ? throw Refusal.Invalid(faults) : WithoutNulls(document.RootElement, type);
    }

    /// <summary>Reads with null meaning absent, also where a member has a value of its own to start with.</summary>
    public static object? WithoutNulls(JsonElement json, Type type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, json);
        return JsonSerializer.Deserialize(buffer.WrittenSpan, type, WireJson.Options);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
            throw InvalidUtf8(json.Span);

        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = WireJson.Options.MaxDepth });
        }
        catch (JsonException exception)
        {
            var what = exception.Message.Split(" LineNumber:")[0].TrimEnd('.');
            throw Malformed(what, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        }
    }

    private static Refusal InvalidUtf8(ReadOnlySpan<byte> json)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(json[position..], out _, out var length) == OperationStatus.Done)
            position += length;

        var before = json[..position];
        return Malformed("The text is not UTF-8", before.Count((byte)'\n'), position - (before.LastIndexOf((byte)'\n') + 1));
    }

    private static Refusal Malformed(string what, long line, long position) => RequestErrors.Malformed.Because(
        $"The body is no JSON that can be read, at line {line + 1}, position {position + 1}. {what}.");

    private static void Write(Utf8JsonWriter writer, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in json.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null))
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var entry in json.EnumerateArray())
                    Write(writer, entry);
                writer.WriteEndArray();
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }
}
