using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Api.Tests.Hosting;

/// <summary>Holds a value to a JSON Schema of the document: as much of the standard as the document uses.</summary>
public static class SchemaCheck
{
    public static IEnumerable<string> FaultsOf(JsonNode? value, JsonNode schema, string at)
    {
        var rules = ApiDocument.Resolved(schema).AsObject();
        if (rules["oneOf"]?.AsArray() is { } variants && variants.Count(variant => !FaultsOf(value, variant!, at).Any()) != 1)
            yield return $"{at} is not exactly one of what it may be";
        foreach (var part in rules["allOf"]?.AsArray() ?? [])
        {
            foreach (var fault in FaultsOf(value, part!, at))
                yield return fault;
        }

        if (rules["type"] is { } type && !TypesIn(type).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && TypesIn(type).Contains("number")))
        {
            yield return $"{at} is {TypeOf(value)}, not {type.ToJsonString()}";
            yield break;
        }

        if (rules["enum"]?.AsArray() is { } known && !known.Any(one => JsonNode.DeepEquals(one, value)))
            yield return $"{at} is none of {known.ToJsonString()}";
        if (rules["const"] is { } only && !JsonNode.DeepEquals(only, value))
            yield return $"{at} is not {only}";
        foreach (var fault in value switch
        {
            JsonObject members => Members(members, rules, at),
            JsonArray entries => Entries(entries, rules, at),
            JsonValue text when TypeOf(text) == "string" => Text((string)text!, rules, at),
            JsonValue number when number.TryGetValue<decimal>(out var exact) => Number(exact, rules, at),
            _ => [],
        })
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Members(JsonObject members, JsonObject rules, string at)
    {
        foreach (var name in rules["required"]?.AsArray() ?? [])
        {
            if (!members.ContainsKey((string)name!))
                yield return $"{at}/{name} is missing";
        }

        foreach (var (name, value) in members)
        {
            if ((rules["properties"]?[name] ?? rules["additionalProperties"]) is JsonObject schema)
            {
                foreach (var fault in FaultsOf(value, schema, $"{at}/{name}"))
                    yield return fault;
            }
        }
    }

    private static IEnumerable<string> Entries(JsonArray entries, JsonObject rules, string at)
    {
        if (entries.Count < ((int?)rules["minItems"] ?? 0) || entries.Count > ((int?)rules["maxItems"] ?? int.MaxValue))
            yield return $"{at} has {entries.Count} entries";
        for (var i = 0; rules["items"] is { } entry && i < entries.Count; i++)
        {
            foreach (var fault in FaultsOf(entries[i], entry, $"{at}/{i}"))
                yield return fault;
        }
    }

    private static IEnumerable<string> Text(string text, JsonObject rules, string at)
    {
        if (text.Length < ((int?)rules["minLength"] ?? 0) || text.Length > ((int?)rules["maxLength"] ?? int.MaxValue))
            yield return $"{at} has {text.Length} characters";
        if ((string?)rules["pattern"] is { } pattern && !Regex.IsMatch(text, pattern))
            yield return $"{at} \"{text}\" does not match {pattern}";
        if ((string?)rules["format"] == "date-time" && !DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _))
            yield return $"{at} is no date-time";
    }

    private static IEnumerable<string> Number(decimal number, JsonObject rules, string at)
    {
        if (number < ((decimal?)rules["minimum"] ?? decimal.MinValue) || number > ((decimal?)rules["maximum"] ?? decimal.MaxValue))
            yield return $"{at} is {number}";
    }

    private static List<string> TypesIn(JsonNode type) =>
        type is JsonArray several ? [.. several.Select(one => (string)one!)] : [(string)type!];

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.AsValue().TryGetValue<decimal>(out var number) && number % 1 == 0 ? "integer" : "number",
        _ => "boolean",
    };
}
