using System.Globalization;
using System.Text.Json;

namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>What a schema says, in the words a reader needs.</summary>
public sealed record ApiShape
{
    /// <summary>Such as <c>string</c>, <c>array of OrderLine</c> or <c>Money</c>.</summary>
    public required string Type { get; init; }

    public string? Description { get; init; }

    public bool IsNullable { get; init; }

    /// <summary>Such as <c>1 to 255 characters</c>.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>The values it can have.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether values may come that are not listed.</summary>
    public bool IsOpen { get; init; }

    public string? Example { get; init; }

    public IReadOnlyList<ApiMember> Members { get; init; } = [];

    public static ApiShape Of(ApiBook book, JsonElement schema)
    {
        var target = book.Resolved(schema);
        var shape = Plain(book, target, NameOf(schema));
        return shape with { Description = schema.Text("description") ?? shape.Description };
    }

    private static ApiShape Plain(ApiBook book, JsonElement schema, string? name)
    {
        var parts = schema.Entries("oneOf").ToList();
        if (parts.Count > 0)
            return OneOf(book, schema, parts);
        if (schema.Member("allOf") is not null)
            return new ApiShape { Type = name ?? "object", Description = schema.Text("description"), Members = Merged(book, schema) };

        var types = TypesOf(schema);
        var type = types.FirstOrDefault(one => one != "null") ?? "any";
        var shape = new ApiShape
        {
            Type = type,
            Description = schema.Text("description"),
            IsNullable = types.Contains("null"),
            Limits = [.. ApiLimits.Of(schema)],
            Values = [.. schema.Entries("enum").Concat(schema.Entries("x-extensible-enum")).Concat(Const(schema)).Select(value => value.AsText())],
            IsOpen = schema.Member("x-extensible-enum") is not null,
            Example = schema.Entries("examples").Select(one => one.AsText()).FirstOrDefault(),
        };
        return type switch
        {
            "array" => ArrayOf(shape, Of(book, schema.GetProperty("items"))),
            "object" when schema.Member("properties") is not null => shape with { Type = name ?? type, Members = MembersOf(schema) },
            "object" when schema.Member("additionalProperties") is { ValueKind: JsonValueKind.Object } values => MapOf(shape, Of(book, values)),
            _ => shape,
        };
    }

    private static ApiShape ArrayOf(ApiShape shape, ApiShape entry) => shape with
    {
        Type = $"array of {entry.Type}",
        Members = entry.Members,
        Values = entry.Values,
        IsOpen = entry.IsOpen,
        Limits = [.. shape.Limits, .. entry.Limits.Select(limit => $"each {limit}")],
    };

    private static ApiShape MapOf(ApiShape shape, ApiShape value) =>
        shape with { Type = $"map of {value.Type}", Members = value.Members, Limits = [.. shape.Limits, .. value.Limits] };

    private static ApiShape OneOf(ApiBook book, JsonElement schema, List<JsonElement> parts)
    {
        var shapes = parts.Select(part => Of(book, part)).ToList();
        var real = shapes.Where(shape => shape.Type is not "any" || !shape.IsNullable).ToList();
        var isNullable = real.Count < shapes.Count;
        var description = schema.Text("description");
        if (real is [var only])
            return only with { IsNullable = isNullable || only.IsNullable, Description = description ?? only.Description };

        return new ApiShape
        {
            Type = string.Join(" or ", real.Select(shape => shape.Type)),
            Description = description,
            IsNullable = isNullable,
            Limits = [.. real.SelectMany(shape => shape.Limits.Select(limit => $"{shape.Type}: {limit}"))],
            Example = schema.Entries("examples").Select(one => one.AsText()).FirstOrDefault(),
            Members = [.. real.SelectMany(shape => shape.Members)],
        };
    }

    private static List<ApiMember> Merged(ApiBook book, JsonElement schema)
    {
        var members = new List<ApiMember>();
        foreach (var member in schema.Entries("allOf").SelectMany(part => Of(book, part).Members))
        {
            var earlier = members.FindIndex(other => other.Name == member.Name);
            if (earlier < 0)
                members.Add(member);
            else
                members[earlier] = member with { IsRequired = member.IsRequired || members[earlier].IsRequired };
        }

        return members;
    }

    private static List<ApiMember> MembersOf(JsonElement schema)
    {
        var required = schema.Entries("required").Select(name => name.GetString()).ToHashSet();
        return [.. schema.Properties("properties").Select(member => new ApiMember(member.Name, required.Contains(member.Name), member.Value))];
    }

    private static IEnumerable<JsonElement> Const(JsonElement schema) => schema.Member("const") is { } only ? [only] : [];

    private static List<string> TypesOf(JsonElement schema) => schema.Member("type") switch
    {
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        { ValueKind: JsonValueKind.Array } several => [.. several.EnumerateArray().Select(one => one.GetString()!)],
        _ => [],
    };

    private static string? NameOf(JsonElement schema) => schema.Text("$ref")?.Split('/')[^1];
}

/// <summary>A member of an object.</summary>
public sealed record ApiMember(string Name, bool IsRequired, JsonElement Schema);

/// <summary>The limits in a schema, in words.</summary>
public static class ApiLimits
{
    public static IEnumerable<string> Of(JsonElement schema)
    {
        if (Format(schema.Text("format")) is { } format)
            yield return format;
        if (Span(schema, "minLength", "maxLength") is { } length)
            yield return length == "at least 1" ? "not empty" : $"{length} characters";
        if (Span(schema, "minItems", "maxItems") is { } count)
            yield return count == "at least 1" ? "not empty" : $"{count} entries";
        if (Span(schema, "minimum", "maximum") is { } range)
            yield return range;
        if (schema.Text("pattern") is { } pattern)
            yield return $"matches `{pattern}`";
    }

    private static string? Span(JsonElement schema, string lowest, string highest) => (Number(schema, lowest), Number(schema, highest)) switch
    {
        (null, null) => null,
        ({ } low, null) => $"at least {low}",
        (null, { } high) => $"at most {high}",
        var (low, high) when low == high => low,
        var (low, high) => $"{low} to {high}",
    };

    private static string? Number(JsonElement schema, string member) =>
        schema.Member(member) is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal().ToString("#,0.######", CultureInfo.InvariantCulture) : null;

    private static string? Format(string? format) => format switch
    {
        null or "int32" => null,
        "int64" => "64 bits",
        "date-time" => "RFC 3339, in UTC",
        "uri" => "a URL",
        _ => format,
    };
}
