using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Api.Tests.Hosting;

/// <summary>Holds every refusal that any test is given to the API's document: none comes that an integrator could not have read of.</summary>
public static partial class DocumentedRefusals
{
    private static readonly ILookup<string, (string[] Parts, JsonObject Operation)> ByMethod = ApiDocument.Operations
        .OrderBy(known => known.Path.Count(character => character == '{'))
        .ToLookup(known => known.Method.ToUpperInvariant(), known => (known.Path.Split('/'), known.Operation));

    /// <summary>Refusals of a request as a whole, in which no place is at fault.</summary>
    private static readonly string[] OfNoPlace = ["idempotency_key_reused"];

    public static void Demand(HttpMethod method, string path, Reply reply)
    {
        if (reply.Status >= 400 && OperationAt(method, path) is { } operation && FaultOf(operation, reply.Status, JsonNode.Parse(reply.Text)!.AsObject()) is { } fault)
            Assert.Fail($"{method} {path} {fault}\n{reply.Text}");
    }

    /// <summary>What is wrong with a refusal of an operation, or <c>null</c>.</summary>
    public static string? FaultOf(JsonObject operation, int status, JsonObject problem)
    {
        var code = (string)problem["code"]!;
        if (operation["responses"]![$"{status}"] is not { } response)
            return $"has the status {status} ({code}), which is not documented";
        if (CodesIn().Matches((string)ApiDocument.Resolved(response)["description"]!).All(match => match.Groups[1].Value != code))
            return $"has the code {code}, which is not documented for {status}";
        return status == 422 && !OfNoPlace.Contains(code) && problem["errors"] is not JsonArray { Count: > 0 } ? $"is a 422 ({code}) that names no fault" : null;
    }

    private static JsonObject? OperationAt(HttpMethod method, string path)
    {
        var sent = path.Split('?')[0].Split('/');
        return ByMethod[method.Method].FirstOrDefault(known => known.Parts.Length == sent.Length
            && known.Parts.Zip(sent).All(part => part.First.StartsWith('{') || part.First == part.Second)).Operation;
    }

    [GeneratedRegex("`([a-z0-9_]+)`")]
    private static partial Regex CodesIn();
}
