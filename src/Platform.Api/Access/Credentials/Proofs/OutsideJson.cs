using System.Text.Json;

namespace Platform.Api.Access.Credentials;

/// <summary>
/// JSON that strangers made: read whole before anything in it is believed, so that no text in it, names included, can
/// surprise whoever reads it later. Repeated members, broken UTF-8, lone surrogates and U+0000 make it none.
/// </summary>
public static class OutsideJson
{
    private const int DepthMax = 16;

    /// <summary>What it says, or <c>null</c> where it is no JSON of this kind.</summary>
    public static JsonElement? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = DepthMax });
            return IsSound(document.RootElement) ? document.RootElement.Clone() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or System.Text.DecoderFallbackException)
        {
            return null; // the framework looks at a text only when it is asked for
        }
    }

    private static bool IsSound(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => IsSound(value.GetString()!),
        JsonValueKind.Array => value.EnumerateArray().All(IsSound),
        JsonValueKind.Object => value.EnumerateObject().All(member => IsSound(member.Name) && IsSound(member.Value)),
        _ => true,
    };

    private static bool IsSound(string text) => !text.Contains('\0');
}
