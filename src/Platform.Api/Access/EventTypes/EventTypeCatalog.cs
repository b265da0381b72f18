using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Api.Hosting.ApiReference;

namespace Platform.Api.Access.EventTypes;

/// <summary>The types of events as the API's document describes them, each with a schema that needs no other document.</summary>
public sealed class EventTypeCatalog(OpenApiFile file)
{
    private const string Components = "#/components/schemas/";
    private const string Definitions = "#/$defs/";

    private readonly Lazy<IReadOnlyList<EventTypeResponse>> all = new(() => Read(JsonNode.Parse(file.Text)!));

    public IReadOnlyList<EventTypeResponse> All => all.Value;

    private static List<EventTypeResponse> Read(JsonNode document)
    {
        var components = document["components"]!["schemas"]!.AsObject();
        return [.. WireCatalog.Events.Select(told =>
        {
            var payload = document["webhooks"]![told.Type.Name]!["post"]!["requestBody"]!["content"]!["application/json"]!;
            return new EventTypeResponse(
                told.Type.Name, told.Type.Summary, Complete(payload["schema"]!, components).Deserialize<JsonElement>(), payload["example"].Deserialize<JsonElement>());
        })];
    }

    private static JsonObject Complete(JsonNode schema, JsonObject components)
    {
        var (definitions, open) = (new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal), new Stack<string>());
        var whole = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema" };
        foreach (var (name, value) in Moved(schema, open)!.AsObject())
            whole[name] = value?.DeepClone();
        while (open.TryPop(out var component))
        {
            if (!definitions.ContainsKey(component))
                definitions[component] = Moved(components[component]!, open);
        }

        whole["$defs"] = new JsonObject(definitions);
        return whole;
    }

    /// <summary>The same schema, referring to definitions beside it; what it refers to is still to be done.</summary>
    private static JsonNode? Moved(JsonNode? node, Stack<string> open) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(
            member.Key, member.Key == "$ref" ? JsonValue.Create(Definitions + Follow(member.Value!.GetValue<string>(), open)) : Moved(member.Value, open)))),
        JsonArray items => new JsonArray([.. items.Select(item => Moved(item, open))]),
        _ => node?.DeepClone(),
    };

    private static string Follow(string reference, Stack<string> open)
    {
        var component = reference[Components.Length..];
        open.Push(component);
        return component;
    }
}
