using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Api.Access.RequestLog;

/// <summary>A request's body as it may be kept: what is secret in it is not.</summary>
public static class RedactedBody
{
    private const int BytesMax = 16 * 1024;
    private const int DepthMax = 28; // the reply that shows it lies around it, and is no deeper than 32

    /// <summary>Members whose values are never kept, whatever they are.</summary>
    private static readonly string[] Secret = ["token", "secret", "password", "assertion", "credential", "authorization", "api_key", "cvc", "card", "iban", "account_number"];

    /// <summary>The private members of a key (RFC 7518).</summary>
    private static readonly string[] Private = ["d", "k", "p", "q", "dp", "dq", "qi", "oth"];

    /// <summary>The body with its secrets left out, or <c>null</c> where it is none that can be kept.</summary>
    public static string? Of(ReadOnlyMemory<byte> body)
    {
        if (body.Length is 0 or > BytesMax)
            return null;

        try
        {
            var node = JsonNode.Parse(body.Span, documentOptions: new JsonDocumentOptions { MaxDepth = DepthMax });
            Redact(node);
            return node?.ToJsonString(WireJson.Options);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null; // no JSON, or with two members of one name: nobody knows what in it is secret
        }
    }

    private static void Redact(JsonNode? node)
    {
        if (node is JsonArray entries)
        {
            for (var i = 0; i < entries.Count; i++)
            {
                if (Redacted(entries[i]) is { } kept)
                    entries[i] = kept;
                else
                    Redact(entries[i]);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (RedactedText.Of(name) != name && members.Remove(name))
                    members[RedactedText.Instead] = RedactedText.Instead;
                else if (IsSecret(name))
                    members[name] = RedactedText.Instead;
                else if (Redacted(value) is { } kept)
                    members[name] = kept;
                else
                    Redact(value);
            }
        }
    }

    private static bool IsSecret(string name) =>
        Secret.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) || Private.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A text that holds a secret, without it; <c>null</c> for what is none.</summary>
    private static string? Redacted(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) && RedactedText.Of(text) is var kept && kept != text ? kept : null;
}
