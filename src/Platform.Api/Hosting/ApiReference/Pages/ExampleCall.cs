using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>A call of an operation, as its examples make it: with what is needed, and a short page of a list.</summary>
public sealed record ExampleCall
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string Method { get; init; }

    /// <summary>Such as <c>https://api.example.com</c>, without a slash at its end.</summary>
    public required string Server { get; init; }

    /// <summary>The path with its query.</summary>
    public required string Target { get; init; }

    public bool NeedsCredential { get; init; }

    public bool HasIdempotencyKey { get; init; }

    public string? MediaType { get; init; }

    /// <summary>The body as indented JSON.</summary>
    public string? Body { get; init; }

    public static ExampleCall Of(ApiOperation operation, string server) => new()
    {
        Method = operation.Method,
        Server = server,
        Target = PathOf(operation) + QueryOf(operation),
        NeedsCredential = operation.Scope is not null,
        HasIdempotencyKey = operation.IdempotencyKey is not null,
        MediaType = operation.Body?.MediaType,
        Body = operation.Body?.Example is { } example ? Json(example) : null,
    };

    /// <summary>JSON as pages show it.</summary>
    public static string Json(JsonElement value) => JsonSerializer.Serialize(value, Indented);

    private static string PathOf(ApiOperation operation) => operation.In("path").Aggregate(operation.Path, (path, parameter) =>
        path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(parameter.ExampleText ?? parameter.Name), StringComparison.Ordinal));

    private static string QueryOf(ApiOperation operation)
    {
        var given = operation.In("query").Where(parameter => parameter.IsRequired || parameter.Name == "limit")
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Name == "limit" ? "10" : parameter.ExampleText ?? "")}").ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }
}
