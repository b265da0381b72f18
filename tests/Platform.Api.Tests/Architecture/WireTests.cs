using System.Text.Json.Nodes;
using Platform.Api.Access.Credentials;
using Platform.Api.Hosting.ApiReference;
using Platform.Api.Tests.Hosting;

namespace Platform.Api.Tests.Architecture;

/// <summary>The API's document is the contract: complete, true, and reviewed when it changes.</summary>
public sealed class WireTests
{
    [Fact]
    public async Task The_committed_document_is_what_the_code_says()
    {
        var committed = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "openapi", "v1.json"), TestContext.Current.CancellationToken);

        Assert.True(committed == ApiDocument.Text,
            "openapi/v1.json is not what the code says. Write it anew with `dotnet run --project src/Platform.Api -- --export-openapi openapi`, and look at what changed.");
    }

    [Fact]
    public void Every_operation_is_described()
    {
        var lacking = ApiDocument.Operations.SelectMany(operation => Lacking(operation.Operation).Select(what => $"{operation.Method} {operation.Path} lacks {what}"));

        Assert.Empty(lacking);
    }

    [Fact]
    public void Every_operation_states_a_scope_that_can_be_given()
    {
        Assert.All(
            ApiDocument.Operations.Where(operation => operation.Path.StartsWith("/v1/", StringComparison.Ordinal)),
            operation => Assert.Contains((string?)operation.Operation["security"]?[0]?["oauth2"]?[0] ?? $"no scope for {operation.Path}", Scopes.All.Keys));
    }

    [Fact]
    public void Operation_ids_are_unique_and_in_snake_case()
    {
        var ids = ApiDocument.Operations.Select(operation => (string)operation.Operation["operationId"]!).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches("^[a-z0-9]+(_[a-z0-9]+)+$", id));
    }

    [Fact]
    public void Every_event_is_a_webhook_that_says_what_it_brings()
    {
        var webhooks = ApiDocument.Root["webhooks"]!.AsObject();

        Assert.Equal(WireCatalog.Events.Select(told => told.Type.Name), webhooks.Select(webhook => webhook.Key));
        Assert.All(webhooks, webhook => Assert.True(
            webhook.Value!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["allOf"]![1]!["properties"]!["data"]!["$ref"] is not null,
            $"{webhook.Key} brings data of no known type: beside its Events class there is no …Response of that name"));
    }

    [Fact]
    public void References_point_at_something()
    {
        var references = Descendants(ApiDocument.Root).OfType<JsonObject>().Where(node => node["$ref"] is JsonValue);

        Assert.All(references, reference => Assert.NotNull(ApiDocument.Resolved(reference)));
    }

    [Fact]
    public void Examples_are_what_their_schemas_allow()
    {
        var bodies = Descendants(ApiDocument.Root).OfType<JsonObject>().Where(node => node.ContainsKey("example") && node["schema"] is JsonObject).ToList();

        Assert.NotEmpty(bodies);
        Assert.Empty(bodies.SelectMany(body => SchemaCheck.FaultsOf(body["example"], body["schema"]!, body.GetPath())));
    }

    private static IEnumerable<string> Lacking(JsonObject operation)
    {
        var statuses = operation["responses"]!.AsObject().Select(response => response.Key).ToList();
        foreach (var member in (string[])["operationId", "summary", "description"])
        {
            if (string.IsNullOrWhiteSpace((string?)operation[member]))
                yield return member;
        }

        if ((string?)operation["summary"] == (string?)operation["operationId"])
            yield return "a summary: write a <summary> above the action";
        if (operation["tags"] is not JsonArray { Count: 1 })
            yield return "its tag";
        if (!statuses.Any(status => status.StartsWith('2')))
            yield return "a success";
        if (!statuses.Contains("401") || !statuses.Contains("429") || !statuses.Contains("500"))
            yield return "problem responses";
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node)
    {
        yield return node;
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray entries => entries,
            _ => Enumerable.Empty<JsonNode?>(),
        };
        foreach (var descendant in children.OfType<JsonNode>().SelectMany(Descendants))
            yield return descendant;
    }
}
