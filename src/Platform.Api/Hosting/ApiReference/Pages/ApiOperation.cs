using System.Text.Json;
using System.Text.RegularExpressions;

namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>One operation, with all references followed.</summary>
public sealed record ApiOperation
{
    public required string Id { get; init; }

    /// <summary>In capital letters.</summary>
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required string Tag { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    /// <summary>What a credential needs; <c>null</c> where anybody may.</summary>
    public string? Scope { get; init; }

    public bool IsRetiring { get; init; }

    public required IReadOnlyList<ApiParameter> Parameters { get; init; }

    public ApiBody? Body { get; init; }

    public required IReadOnlyList<ApiReply> Replies { get; init; }

    public string Href => $"/docs/operations/{Id}";

    /// <summary>The reply of a call that went well.</summary>
    public ApiReply Success => Replies.First(reply => reply.IsSuccess);

    public ApiParameter? IdempotencyKey => Parameters.FirstOrDefault(parameter => parameter.Name == "Idempotency-Key");

    public IEnumerable<ApiParameter> In(string place) => Parameters.Where(parameter => parameter.In == place);

    public static ApiOperation Of(ApiBook book, string path, string method, JsonElement operation) => new()
    {
        Id = operation.Text("operationId")!,
        Method = method.ToUpperInvariant(),
        Path = path,
        Tag = operation.Entries("tags").First().GetString()!,
        Summary = operation.Text("summary") ?? "",
        Description = operation.Text("description") ?? "",
        Scope = operation.Entries("security").SelectMany(way => way.EnumerateObject())
            .SelectMany(way => way.Value.EnumerateArray()).FirstOrDefault() is { ValueKind: JsonValueKind.String } scope ? scope.GetString() : null,
        IsRetiring = operation.Member("deprecated") is { ValueKind: JsonValueKind.True },
        Parameters = [.. operation.Entries("parameters").Select(parameter => ApiParameter.Of(book.Resolved(parameter)))],
        Body = ApiBody.Of(operation),
        Replies = [.. operation.Properties("responses").Select(reply => ApiReply.Of(book, reply.Name, book.Resolved(reply.Value)))],
    };
}

/// <summary>Something sent in the path, the query or a header.</summary>
public sealed record ApiParameter(string Name, string In, bool IsRequired, string Description, JsonElement Schema, JsonElement? Example)
{
    /// <summary>An example's text, as it is sent.</summary>
    public string? ExampleText => Example is { } own ? own.AsText() : Schema.Entries("examples").Select(one => one.AsText()).FirstOrDefault();

    public static ApiParameter Of(JsonElement parameter) => new(
        parameter.Text("name")!,
        parameter.Text("in")!,
        parameter.Member("required") is { ValueKind: JsonValueKind.True },
        parameter.Text("description") ?? "",
        parameter.GetProperty("schema"),
        parameter.Member("example"));
}

/// <summary>What is sent in a request.</summary>
public sealed record ApiBody(string MediaType, bool IsRequired, JsonElement Schema, JsonElement? Example)
{
    public static ApiBody? Of(JsonElement operation)
    {
        if (operation.Member("requestBody") is not { } body || body.Properties("content").ToList() is not [var media, ..])
            return null;

        return new ApiBody(media.Name, body.Member("required") is { ValueKind: JsonValueKind.True }, media.Value.GetProperty("schema"), media.Value.Member("example"));
    }
}

/// <summary>One way an operation answers.</summary>
/// <param name="Codes">The problem codes that come with this status.</param>
public sealed partial record ApiReply(
    string Status, string Description, IReadOnlyList<ApiParameter> Headers, JsonElement? Schema, JsonElement? Example, IReadOnlyList<string> Codes)
{
    public bool IsSuccess => Status.StartsWith('2');

    public static ApiReply Of(ApiBook book, string status, JsonElement reply)
    {
        var media = reply.Properties("content").Select(one => (JsonElement?)one.Value).FirstOrDefault();
        var description = reply.Text("description") ?? "";
        return new ApiReply(
            status, description,
            [.. reply.Properties("headers").Select(header => HeaderOf(header.Name, book.Resolved(header.Value)))],
            media?.Member("schema"), media?.Member("example"),
            status.StartsWith('2') ? [] : [.. Code().Matches(description).Select(code => code.Groups[1].Value)]);
    }

    private static ApiParameter HeaderOf(string name, JsonElement header) =>
        new(name, "header", false, header.Text("description") ?? "", header.GetProperty("schema"), header.Member("example"));

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Code();
}
