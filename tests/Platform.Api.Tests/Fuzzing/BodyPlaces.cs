using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Api.Tests.Hosting;

namespace Platform.Api.Tests.Fuzzing;

/// <summary>A place of a body where a value stands or could stand.</summary>
/// <param name="Tree">A body in which the place's surroundings are there.</param>
/// <param name="At">The names on the way; any name leads to the first entry of an array.</param>
/// <param name="Own">Odd values that only this place can have.</param>
public sealed record BodyPlace(JsonNode Tree, string[] At, IReadOnlyList<string> Own)
{
    public JsonNode Without()
    {
        var tree = Tree.DeepClone();
        var holder = At[..^1].Aggregate((JsonNode?)tree, (at, name) => at is JsonArray entries ? entries.FirstOrDefault() : at?[name]);
        if (holder is JsonObject members)
            members.Remove(At[^1]);
        else if (holder is JsonArray { Count: > 0 } entries)
            entries.RemoveAt(0);
        return tree;
    }
}

/// <summary>Finds every place that a body's schema knows, also those that the valid body leaves out.</summary>
public static class BodyPlaces
{
    private const int EntriesMany = 10_000;

    public static JsonObject? SchemaOf(FuzzCall call) =>
        ApiDocument.Operation(call.Operation.OperationId)["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema
            ? ApiDocument.Resolved(schema).AsObject()
            : null;

    public static IEnumerable<BodyPlace> In(JsonNode body, JsonObject schema) => Places(body, [], schema);

    /// <summary>A text as it is meant, of one as it stands in JSON; halves of surrogate pairs become U+FFFD.</summary>
    public static string Unescaped(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string>($"\"{text}\"")!;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return "\ufffd";
        }
    }

    private static IEnumerable<BodyPlace> Places(JsonNode tree, string[] at, JsonObject schema)
    {
        schema = Plain(schema);
        yield return new BodyPlace(tree, at, OwnOf(schema));
        foreach (var (name, member) in Inner(schema))
        {
            var inside = ApiDocument.Resolved(member).AsObject();
            string[] there = [.. at, name];
            foreach (var place in Places(WithSample(tree, there, inside), there, inside))
                yield return place;
        }
    }

    private static IEnumerable<(string Name, JsonNode Schema)> Inner(JsonObject schema)
    {
        foreach (var (name, member) in schema["properties"] as JsonObject ?? [])
            yield return (name, member!);
        if (schema["items"] is { } entry)
            yield return ("0", entry);
        if (schema["additionalProperties"] is JsonObject pair)
            yield return ("color", pair);
    }

    private static string[] OwnOf(JsonObject schema) => schema["items"] is { } entry
        ? [$"[{string.Join(',', Enumerable.Repeat(Sample(entry)?.ToJsonString() ?? "null", EntriesMany))}]", $"[{string.Join(',', Enumerable.Repeat("null", EntriesMany))}]"]
        : schema["additionalProperties"] is JsonObject ? [$"{{{string.Join(',', Enumerable.Range(0, EntriesMany).Select(place => $"\"k{place}\":\"\""))}}}", "{\"\\ud800\": \"a\"}", "{\"\\u0000\": \"a\"}", "{\"a\": \"\\u0000\"}", $"{{\"{new string('k', 65)}\": \"a\"}}", "{\"a\":\"b\",\"a\":\"c\"}"]
        : schema["properties"] is JsonObject ? ["{\"unknown_member\": 1}"]
        : [];

    /// <summary>The schema without its being null.</summary>
    private static JsonObject Plain(JsonObject schema) =>
        schema["oneOf"] is JsonArray variants ? ApiDocument.Resolved(variants[0]!).AsObject() : schema;

    private static JsonNode WithSample(JsonNode tree, string[] at, JsonObject schema)
    {
        var made = tree.DeepClone();
        var holder = at[..^1].Aggregate((JsonNode?)made, (node, name) => node is JsonArray entries ? entries.FirstOrDefault() : node?[name]);
        if (holder is JsonObject members && members[at[^1]] is null)
            members[at[^1]] = Sample(schema);
        else if (holder is JsonArray { Count: 0 } entries)
            entries.Add(Sample(schema));
        return made;
    }

    private static JsonNode? Sample(JsonNode of)
    {
        var schema = Plain(ApiDocument.Resolved(of).AsObject());
        if (schema["examples"] is JsonArray { Count: > 0 } examples)
            return examples[0]!.DeepClone();
        if (schema["enum"] is JsonArray { Count: > 0 } known)
            return known[0]!.DeepClone();
        if (schema["properties"] is JsonObject members)
            return new JsonObject((schema["required"] as JsonArray ?? []).Select(name => KeyValuePair.Create((string)name!, Sample(members[(string)name!]!))));
        if (schema["items"] is { } entry)
            return new JsonArray(Sample(entry));
        var type = schema["type"]?.ToJsonString() ?? "";
        return type.Contains("object", StringComparison.Ordinal) ? new JsonObject()
            : type.Contains("integer", StringComparison.Ordinal) ? 1
            : type.Contains("boolean", StringComparison.Ordinal) ? true
            : (string?)schema["format"] == "date-time" ? "2026-11-20T12:00:00Z"
            : "a";
    }
}
