using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Platform.Kernel;

/// <summary>Short texts read from JSON without a string in between.</summary>
internal static class WireText
{
    /// <summary>No value read this way is longer, however its characters are escaped.</summary>
    public const int LengthMax = 256;

    private const int ShownMax = 40;

    /// <summary>
    /// Copies the string under the reader and says how long it is: 0 where it is no string, or too long to be one of
    /// ours.
    /// </summary>
    public static int Read(ref Utf8JsonReader reader, scoped Span<char> buffer)
    {
        var encodedLength = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;

        return reader.TokenType == JsonTokenType.String && encodedLength <= LengthMax ? reader.CopyString(buffer) : 0;
    }

    /// <summary>What the client sent, short enough to repeat in a sentence.</summary>
    public static string Shown(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Shown(reader.GetString()!),
        JsonTokenType.Number => Shortened(Encoding.ASCII.GetString(
            reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan)),
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };

    public static string Shown(ReadOnlySpan<char> text) => $"\"{Shortened(text)}\"";

    private static string Shortened(ReadOnlySpan<char> text) =>
        text.Length <= ShownMax ? text.ToString() : $"{text[..ShownMax]}…";
}
