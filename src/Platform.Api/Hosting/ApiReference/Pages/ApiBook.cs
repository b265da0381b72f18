using System.Text.Json;

namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>The API's document, read the way a person looks things up in it: by tag, by operation, by event.</summary>
public sealed class ApiBook
{
    private readonly JsonElement root;
    private readonly Dictionary<string, ApiOperation> byId;

    /// <param name="text">An OpenAPI document in JSON.</param>
    public ApiBook(string text)
    {
        root = JsonElement.Parse(text);
        Operations =
        [
            .. from path in root.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select ApiOperation.Of(this, path.Name, operation.Name, operation.Value),
        ];
        byId = Operations.ToDictionary(operation => operation.Id, StringComparer.Ordinal);
        var listed = Operations.ToLookup(operation => operation.Tag);
        Tags = [.. root.GetProperty("tags").EnumerateArray().Select(tag => TagOf(tag, listed))];
        Events = root.TryGetProperty("webhooks", out var told)
            ? told.EnumerateObject().ToDictionary(one => one.Name, one => ApiBody.Of(one.Value.GetProperty("post"))!, StringComparer.Ordinal)
            : new Dictionary<string, ApiBody>();
    }

    public IReadOnlyList<ApiTag> Tags { get; }

    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>What each kind of event brings, by its name.</summary>
    public IReadOnlyDictionary<string, ApiBody> Events { get; }

    public ApiOperation? Operation(string id) => byId.GetValueOrDefault(id);

    /// <summary>What a reference points at, or the element itself.</summary>
    public JsonElement Resolved(JsonElement element)
    {
        while (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
            element = reference.GetString()!.Split('/').Skip(1).Aggregate(root, (at, name) => at.GetProperty(name));
        return element;
    }

    private static ApiTag TagOf(JsonElement tag, ILookup<string, ApiOperation> listed)
    {
        var name = tag.GetProperty("name").GetString()!;
        return new ApiTag(name, tag.Text("description") ?? "", [.. listed[name]]);
    }
}

/// <summary>What some operations have in common.</summary>
public sealed record ApiTag(string Name, string Description, IReadOnlyList<ApiOperation> Operations)
{
    public string Title => char.ToUpperInvariant(Name[0]) + Name[1..].Replace('_', ' ');

    public string Anchor => Name.Replace(' ', '_');
}

internal static class JsonReading
{
    /// <summary>A value as it is written outside of JSON: a string without its quotes, all else as it stands.</summary>
    public static string AsText(this JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>A member's text, or <c>null</c> where there is none.</summary>
    public static string? Text(this JsonElement element, string member) =>
        element.Member(member) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A member, or <c>null</c> where there is none.</summary>
    public static JsonElement? Member(this JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) ? value : null;

    public static IEnumerable<JsonElement> Entries(this JsonElement element, string member) =>
        element.Member(member) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static IEnumerable<JsonProperty> Properties(this JsonElement element, string member) =>
        element.Member(member) is { ValueKind: JsonValueKind.Object } value ? value.EnumerateObject() : [];
}
