using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Api.Tests.Hosting;

/// <summary>The API's document, made by the server as the build makes it: with no database and no port.</summary>
public static class ApiDocument
{
    private static readonly Lazy<string> Made = new(Export);

    public static string Text => Made.Value;

    public static JsonNode Root { get; } = JsonNode.Parse(Made.Value)!;

    /// <summary>Every operation with its method and path.</summary>
    public static IEnumerable<(string Method, string Path, JsonObject Operation)> Operations =>
        from path in Root["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key, path.Key, operation.Value!.AsObject());

    public static JsonObject Operation(string id) => Operations.Single(operation => (string)operation.Operation["operationId"]! == id).Operation;

    public static JsonObject Schema(string name) => Root["components"]!["schemas"]![name]!.AsObject();

    /// <summary>What a reference points at, or the node itself.</summary>
    public static JsonNode Resolved(JsonNode node)
    {
        while (node is JsonObject schema && schema["$ref"] is { } reference)
            node = ((string)reference!).Split('/').Skip(1).Aggregate(Root, (at, name) => at[name] ?? throw new JsonException($"{reference} points at nothing."));
        return node;
    }

    private static string Export()
    {
        var folder = Directory.CreateTempSubdirectory("openapi-");
        try
        {
            using var server = Process.Start(new ProcessStartInfo("dotnet", [PlatformServer.Binary, "--export-openapi", folder.FullName]) { RedirectStandardOutput = true })!;
            Assert.Equal("", server.StandardOutput.ReadToEnd());
            server.WaitForExit();
            Assert.Equal(0, server.ExitCode);
            return File.ReadAllText(Path.Combine(folder.FullName, "v1.json"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
