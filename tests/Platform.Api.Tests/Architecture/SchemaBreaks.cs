using System.Text.Json.Nodes;

namespace Platform.Api.Tests.Architecture;

/// <summary>Compares the schemas of two documents, as far as their clients can tell: what is sent may only widen, what is received only narrow.</summary>
internal sealed class SchemaBreaks(JsonNode before, JsonNode now, ISet<string> found)
{
    private static readonly string[] UpperBounds = ["maxLength", "maxItems", "maximum"];
    private static readonly string[] LowerBounds = ["minLength", "minItems", "minimum"];

    private readonly HashSet<(string?, string?, bool)> compared = [];

    public void Sent(string at, JsonNode? was, JsonNode? may) => Compare(at, was, may, isSent: true);

    public void Received(string at, JsonNode? was, JsonNode? comes) => Compare(at, was, comes, isSent: false);

    public static JsonNode? Resolved(JsonNode document, JsonNode? node)
    {
        while (node?["$ref"] is { } reference)
            node = ((string)reference!).Split('/').Skip(1).Aggregate(document, (at, name) => at[name]!);
        return node;
    }

    private void Compare(string at, JsonNode? was, JsonNode? becomes, bool isSent)
    {
        var (name, newName) = ((string?)was?["$ref"], (string?)becomes?["$ref"]);
        if (name is not null && newName is not null && !compared.Add((name, newName, isSent)))
            return;

        at = name?.Split('/')[^1] ?? at;
        if (Resolved(before, was) is not { } old || Resolved(now, becomes) is not { } young)
        {
            if (was is not null)
                found.Add($"{at}: it is gone");
            return;
        }

        var (wider, narrower) = isSent ? (young, old) : (old, young);
        if (!TypesOf(narrower).IsSubsetOf(TypesOf(wider)) || (string?)old["format"] != (string?)young["format"])
            found.Add($"{at}: its type is another one");
        if (isSent)
            Rules(at, old, young);
        Variants(at, old, young, isSent);
        Members(at, MembersOf(before, old), MembersOf(now, young), isSent);
        if (old["items"] is { } entries)
            Compare(at, entries, young["items"], isSent);
    }

    private void Rules(string at, JsonNode old, JsonNode young)
    {
        if (young["enum"]?.AsArray() is { } values
            && (old["enum"]?.AsArray() is not { } known || known.Any(value => !values.Any(one => JsonNode.DeepEquals(one, value)))))
            found.Add($"{at}: it takes fewer values");
        if (young["pattern"] is { } pattern && (string?)old["pattern"] != (string?)pattern)
            found.Add($"{at}: it takes another pattern");
        if (UpperBounds.Any(bound => Of(young, bound) is { } most && !(Of(old, bound) <= most))
            || LowerBounds.Any(bound => Of(young, bound) is { } least && !(Of(old, bound) >= least)))
            found.Add($"{at}: its bounds are narrower");

        static decimal? Of(JsonNode schema, string bound) => schema[bound]?.GetValue<decimal>();
    }

    private void Variants(string at, JsonNode old, JsonNode young, bool isSent)
    {
        var (were, are) = (VariantsOf(old), VariantsOf(young));
        var (demanded, offered) = isSent ? (were, are) : (are, were);
        if (demanded.Any(variant => !offered.Any(one => Same(variant, one))))
            found.Add($"{at}: it comes in other variants");
        foreach (var variant in were)
        {
            if (are.FirstOrDefault(one => Same(variant, one)) is { } same)
                Compare(at, variant, same, isSent);
        }

        // Variants are told apart by their names, or by their types where they have none.
        static bool Same(JsonNode one, JsonNode other) => one["$ref"] is { } name
            ? (string?)name == (string?)other["$ref"]
            : other["$ref"] is null && TypesOf(one).SetEquals(TypesOf(other));
    }

    private void Members(string at, Shape were, Shape are, bool isSent)
    {
        foreach (var (member, schema) in were.Members)
        {
            if (!are.Members.TryGetValue(member, out var same))
                found.Add($"{at}.{member}: it is gone");
            else
                Compare($"{at}.{member}", schema, same, isSent);
        }

        var (stricter, looser, what) = isSent ? (are, were, "it is required") : (were, are, "it may be missing");
        foreach (var member in stricter.Required.Except(looser.Required).Where(are.Members.ContainsKey))
            found.Add($"{at}.{member}: {what}");
    }

    private static HashSet<string> TypesOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => (string)type!)],
        { } one => [(string)one!],
        null => [],
    };

    private static IReadOnlyList<JsonNode> VariantsOf(JsonNode schema) => [.. (schema["oneOf"]?.AsArray() ?? []).OfType<JsonNode>()];

    private static Shape MembersOf(JsonNode document, JsonNode schema)
    {
        var shape = new Shape([], []);
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
            shape.Members[name] = member!;
        shape.Required.UnionWith((schema["required"]?.AsArray() ?? []).Select(name => (string)name!));
        foreach (var part in (schema["allOf"]?.AsArray() ?? []).Select(part => MembersOf(document, Resolved(document, part)!)))
        {
            foreach (var (name, member) in part.Members)
                shape.Members[name] = member;
            shape.Required.UnionWith(part.Required);
        }

        return shape;
    }

    private sealed record Shape(Dictionary<string, JsonNode> Members, HashSet<string> Required);
}
