using System.Text.Json.Nodes;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Architecture;

/// <summary>
/// What a client made for one document would miss in another: in requests what it may no longer send, in replies what
/// it no longer gets. Each break is named by the schema and member it is at, such as <c>Address.region</c>.
/// </summary>
public sealed class WireBreaks
{
    private readonly SchemaBreaks schemas;
    private readonly JsonNode before;
    private readonly JsonNode now;
    private readonly SortedSet<string> found = new(StringComparer.Ordinal);

    private WireBreaks(JsonNode before, JsonNode now)
    {
        (this.before, this.now) = (before, now);
        schemas = new SchemaBreaks(before, now, found);
    }

    /// <summary>The breaks as <c>Address.region: it is gone</c>.</summary>
    public static IReadOnlyCollection<string> Between(JsonNode before, JsonNode now)
    {
        var breaks = new WireBreaks(before, now);
        breaks.Paths();
        breaks.Webhooks();
        return breaks.found;
    }

    private void Paths()
    {
        foreach (var (path, operations) in before["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                var name = $"{method.ToUpperInvariant()} {path}";
                if (now["paths"]![path]?[method] is { } same)
                    Operation(name, operation!, same);
                else if ((bool?)operation!["deprecated"] != true) // what was released as retiring may go
                    found.Add($"{name}: it is gone");
            }
        }
    }

    private void Webhooks()
    {
        foreach (var (type, told) in before["webhooks"]!.AsObject())
        {
            if (now["webhooks"]![type] is { } same)
                schemas.Received(type, Body(told!["post"]!, "requestBody"), Body(same["post"]!, "requestBody"));
            else
                found.Add($"{type}: it is no longer told");
        }
    }

    private void Operation(string name, JsonNode was, JsonNode operation)
    {
        if (Scope(was) != Scope(operation) && !(Scope(was) is { } had && Scope(operation) is { } asked && Scopes.Whole([had]).Contains(asked)))
            found.Add($"{name}: it asks for {Scope(operation)} instead of {Scope(was)}");

        Parameters(name, ParametersOf(before, was), ParametersOf(now, operation));
        if (was["requestBody"] is not null)
            schemas.Sent(name, Body(was, "requestBody"), Body(operation, "requestBody"));
        else if ((bool?)operation["requestBody"]?["required"] == true)
            found.Add($"{name}: it needs a body");

        foreach (var (status, reply) in was["responses"]!.AsObject().Where(reply => reply.Key.StartsWith('2')))
        {
            if (operation["responses"]![status] is not { } same)
                found.Add($"{name}: it no longer answers {status}");
            else if (reply!["content"] is not null)
                schemas.Received(name, Schema(reply), Schema(same));
        }
    }

    private void Parameters(string name, Dictionary<string, JsonNode> were, Dictionary<string, JsonNode> are)
    {
        foreach (var (parameter, was) in were)
        {
            if (are.TryGetValue(parameter, out var same))
                schemas.Sent($"{name} {parameter}", was["schema"], same["schema"]);
            else
                found.Add($"{name} {parameter}: it is gone");
        }

        foreach (var (parameter, _) in are.Where(parameter => (bool?)parameter.Value["required"] == true))
        {
            if ((bool?)were.GetValueOrDefault(parameter)?["required"] != true)
                found.Add($"{name} {parameter}: it is required");
        }
    }

    private static Dictionary<string, JsonNode> ParametersOf(JsonNode document, JsonNode operation) => (operation["parameters"]?.AsArray() ?? [])
        .Select(parameter => SchemaBreaks.Resolved(document, parameter!)!)
        .ToDictionary(parameter => $"{parameter["in"]} {parameter["name"]}");

    private static string? Scope(JsonNode operation) => (string?)operation["security"]?[0]?["oauth2"]?[0];

    private static JsonNode? Body(JsonNode operation, string member) => operation[member] is { } body ? Schema(body) : null;

    private static JsonNode? Schema(JsonNode with) => with["content"]?.AsObject().First().Value!["schema"];
}
