using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Api.Tests.Hosting;

namespace Platform.Api.Tests.Fuzzing;

/// <summary>Holds a reply to what the API's document says of its operation, whatever was asked.</summary>
public static partial class ReplyCheck
{
    /// <summary>What is wrong with a reply, or <c>null</c>.</summary>
    public static string? FaultOf(FuzzCall call, Reply reply) => reply.Status switch
    {
        400 when call.IsNoRequest => reply.Text.Length == 0 ? null : "has a body, though nothing was asked",
        >= 500 => $"is a {reply.Status}",
        >= 400 => ProblemFault(call, reply),
        304 => call.Operation.IsRead ? null : "is a 304 to a write",
        >= 200 and < 300 => SuccessFault(call, reply),
        _ => $"is a {reply.Status}",
    };

    private static string? SuccessFault(FuzzCall call, Reply reply)
    {
        if (call.IsElsewhere)
            return null;
        if (DocumentedFor(call, reply.Status) is not { } documented)
            return $"has the status {reply.Status}, which is not documented";
        if (!IsNewest(reply) || call.Query.Contains("expand", StringComparison.Ordinal))
            return null; // other shapes than the document's
        return documented["content"]?["application/json"]?["schema"] is { } schema
            ? SchemaCheck.FaultsOf(JsonNode.Parse(reply.Text), schema, "the reply").FirstOrDefault()
            : reply.Text.Length == 0 ? null : "has a body, which is not documented";
    }

    private static bool IsNewest(Reply reply) => reply.Headers.GetValueOrDefault("Api-Version") == ApiVersion.Newest.Text;

    private static string? ProblemFault(FuzzCall call, Reply reply)
    {
        if (reply.Headers.GetValueOrDefault("Content-Type") != "application/problem+json")
            return $"is a {reply.Status} of {reply.Headers.GetValueOrDefault("Content-Type") ?? "no type"}, not a problem document";

        var problem = JsonNode.Parse(reply.Text)!.AsObject();
        if (SchemaCheck.FaultsOf(problem, ApiDocument.Schema("Problem"), "the problem").FirstOrDefault() is { } fault)
            return fault;
        if ((int)problem["status"]! != reply.Status)
            return $"says {problem["status"]} in a {reply.Status}";
        if ((string)problem["request_id"]! != reply.Headers["Request-Id"] && !reply.Headers.ContainsKey("Idempotent-Replayed"))
            return "names another request";
        if (reply.Status == 422 && PointerFault(call, reply, problem) is { } astray)
            return astray;
        return call.IsElsewhere ? null : DocumentedRefusals.FaultOf(ApiDocument.Operation(call.Operation.OperationId), reply.Status, problem);
    }

    private static string? PointerFault(FuzzCall call, Reply reply, JsonObject problem)
    {
        var sent = Sent(call, reply);
        foreach (var pointer in (problem["errors"] as JsonArray ?? []).Select(fault => (string)fault!["pointer"]!))
        {
            if (!Pointers().IsMatch(pointer))
                return $"has \"{pointer}\", which is no JSON pointer";
            if (sent is not null && !LeadsSomewhere(sent, pointer))
                return $"has \"{pointer}\", which leads nowhere in the body";
        }

        return null;
    }

    /// <summary>What was sent, where a place in it can be looked up.</summary>
    private static JsonNode? Sent(FuzzCall call, Reply reply)
    {
        try
        {
            return call.Body is { } body && IsNewest(reply) ? JsonNode.Parse(body, documentOptions: new() { AllowDuplicateProperties = false }) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether a place is there, or could be: of a member that is missing, the object that should have it is.</summary>
    private static bool LeadsSomewhere(JsonNode sent, string pointer)
    {
        try
        {
            JsonNode? at = sent;
            var names = pointer.Split('/').Skip(1).Select(name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
            foreach (var name in names.SkipLast(1))
                at = at is JsonArray entries ? entries[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : at is JsonObject members ? members[name] : null;
            return names.Count == 0 || at is JsonObject || (at is JsonArray list && int.TryParse(names[^1], out var place) && place <= list.Count);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            return exception is InvalidOperationException; // a name that .NET cannot read either
        }
    }

    private static JsonObject? DocumentedFor(FuzzCall call, int status) =>
        ApiDocument.Operation(call.Operation.OperationId)["responses"]![$"{status}"] is { } documented ? ApiDocument.Resolved(documented).AsObject() : null;

    [GeneratedRegex("^(/([^/~]|~[01])*)*$", RegexOptions.Singleline)]
    private static partial Regex Pointers();
}
