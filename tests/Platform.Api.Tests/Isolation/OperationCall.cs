using System.Text.Json.Nodes;
using Platform.Api.Tests.Hosting;

namespace Platform.Api.Tests.Isolation;

/// <summary>One operation of the API's document, ready to be called with ids that exist.</summary>
public sealed record OperationCall(
    string OperationId, HttpMethod Method, string Template, string Path, string Scope, object? Body, IReadOnlyList<string> Queries)
{
    private static readonly string[] NameNothing =
        ["limit", "cursor", "sort", "expand", "after", "wait", "from", "to", "interval", "resource", "type", "kind", "status", "event_type", "action", "method", "path", "idempotency_key", "at[gte]", "at[lt]", "created_at[gte]", "created_at[lt]", "updated_at[gte]", "updated_at[lt]"];

    public bool IsRead => Method == HttpMethod.Get;

    /// <summary>Whether the path names one resource.</summary>
    public bool NamesOne => Template.Contains('{', StringComparison.Ordinal);

    /// <summary>Every operation there is. One that the marketplace has no id or body for is an error, and says what to add.</summary>
    public static IReadOnlyList<OperationCall> All(FullMarketplace full) => [.. ApiDocument.Operations.Select(known => Of(full, known.Method, known.Path, known.Operation))];

    public Task<Reply> ByAsync(Party party) => WithAsync(party, Path, Body);

    /// <summary>The same, for an id that nobody has.</summary>
    public Task<Reply> OfNothingAsync(Party party) => WithAsync(party, NobodyHas(), Body);

    /// <summary>The same, asking only for what this query parameter names.</summary>
    public Task<Reply> FilteredAsync(Party party, string query, string value) => party.GetAsync($"{Path}?{query}={Uri.EscapeDataString(value)}");

    public override string ToString() => $"{Method} {Template}";

    private Task<Reply> WithAsync(Party party, string path, object? body) =>
        Method == HttpMethod.Post ? party.PostAsync(path, body) : party.SendAsync(Method, path, body);

    private string NobodyHas()
    {
        var parameter = Template.IndexOf('{', StringComparison.Ordinal);
        var end = Path.IndexOf('/', parameter);
        var value = end < 0 ? Path[parameter..] : Path[parameter..end];
        var nobody = value[3] == '_' ? value[..^8] + (value.EndsWith("00000000", StringComparison.Ordinal) ? "11111111" : "00000000") : "nothing";
        return Path[..parameter] + nobody + (end < 0 ? "" : Path[end..]);
    }

    private static OperationCall Of(FullMarketplace full, string method, string template, JsonObject operation)
    {
        var id = (string)operation["operationId"]!;
        var scope = (string?)operation["security"]?[0]?["oauth2"]?[0];
        Assert.True(scope is not null, $"{id} can be called without a credential. State its scope with [Requires].");
        var body = full.Bodies.GetValueOrDefault(id);
        Assert.True(body is not null || operation["requestBody"] is null,
            $"{id} takes a body that no test knows. Add one to {nameof(FullMarketplace)}.{nameof(FullMarketplace.Bodies)}, with ids of that marketplace where it names something.");

        var queries = (operation["parameters"] as JsonArray ?? []).Select(parameter => ApiDocument.Resolved(parameter!))
            .Where(parameter => (string)parameter["in"]! == "query").Select(parameter => (string)parameter["name"]!)
            .Except(NameNothing).ToList();
        foreach (var query in queries)
            Assert.True(full.Queries.ContainsKey(query),
                $"{id} takes the query parameter {query}. Add what is there to {nameof(FullMarketplace)}.{nameof(FullMarketplace.Queries)}, or its name to {nameof(NameNothing)}.");

        return new(id, new HttpMethod(method.ToUpperInvariant()), template, PathOf(full, id, template), scope!, body, queries);
    }

    private static string PathOf(FullMarketplace full, string id, string template)
    {
        if (!template.Contains('{', StringComparison.Ordinal))
            return template;

        var named = template[..(template.LastIndexOf('}') + 1)];
        Assert.True(full.Paths.TryGetValue(named, out var value),
            $"{id} names a resource that no test knows. Let {nameof(FullMarketplace)} make one, and put its id under {named} in {nameof(FullMarketplace.Paths)}.");
        return named[..named.IndexOf('{', StringComparison.Ordinal)] + value + template[named.Length..];
    }
}
