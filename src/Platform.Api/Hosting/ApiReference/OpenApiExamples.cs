using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>An example for every body, made from its schema, so that it always fits.</summary>
public sealed class OpenApiExamples : IDocumentFilter
{
    private const int DepthMax = 8;

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["name"] = "Hex bolt M8 x 40, zinc plated",
        ["sku"] = "HB-M8-40-ZN",
        ["category"] = "hardware/fasteners",
        ["external_id"] = "4500017",
        ["purchase_order_number"] = "PO-2026-0117",
        ["description"] = "Grade 8.8, DIN 933",
        ["reason"] = "Ordered twice by mistake",
        ["token"] = "tok_ok",
        ["url"] = "https://erp.example.com/hooks",
        ["subject_claim"] = "sub",
        ["scope_claim"] = "scp",
        ["jwks_uri"] = "https://erp.example.com/.well-known/jwks.json",
        ["event_types"] = "order.*",
        ["scopes"] = "orders:read",
        ["ip_allow_list"] = "198.51.100.0/24",
        ["carrier"] = "DHL",
        ["tracking_number"] = "JD014600003828",
        ["signed_by"] = "R. Smith",
        ["country"] = "IN",
        ["subdivision"] = "IN-MH",
        ["line1"] = "Plot 12, MIDC Bhosari",
        ["line2"] = "Gate 3",
        ["city"] = "Pune",
        ["postal_code"] = "411001",
        ["api_version"] = ApiVersion.Newest.Text,
        ["request_id"] = $"req_{OpenApiSchemas.ExampleSuffix}",
        ["next_cursor"] = "AZMbS-k4cP-YqL0sT0dGQg",
    };

    /// <summary>Of these a request has one; a reply shows both.</summary>
    private static readonly (string Given, string Other)[] OneOfTwo = [("variant_id", "sku"), ("jwks_uri", "jwks"), ("ip_allow_list", "allowed_origins")];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = swaggerDoc.Components!.Schemas!;
        var items = swaggerDoc.Paths.Values.Concat(swaggerDoc.Webhooks?.Values ?? Enumerable.Empty<IOpenApiPathItem>());
        foreach (var operation in items.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
        {
            foreach (var media in Bodies(operation).OfType<OpenApiMediaType>().Where(media => media is { Example: null, Schema: not null }))
                media.Example = Of(media.Schema!, schemas, "", 0);
            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
                parameter.Example ??= parameter.In == ParameterLocation.Path ? Of(parameter.Schema!, schemas, parameter.Name!, 0) : null;
        }
    }

    public static JsonNode? Of(IOpenApiSchema schema, IDictionary<string, IOpenApiSchema> schemas, string name, int depth)
    {
        if (schema is OpenApiSchemaReference reference)
            return schemas.TryGetValue(reference.Reference.Id!, out var target) ? Of(target, schemas, name, depth) : null;
        if (schema.Examples is [{ } given, ..])
            return given.DeepClone();
        if (schema.Const is { } only)
            return only;
        if (schema.Enum is [{ } first, ..])
            return first.DeepClone();
        if (schema.OneOf is [{ } one, ..])
            return depth > DepthMax ? null : Of(one, schemas, name, depth + 1);
        if (schema.AllOf is { Count: > 0 } parts)
            return Merged(parts.Select(part => Of(part, schemas, name, depth + 1)).OfType<JsonObject>());

        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Object => depth > DepthMax ? new JsonObject() : Object(schema, schemas, depth),
            JsonSchemaType.Array => depth > DepthMax || Of(schema.Items!, schemas, name, depth + 1) is not { } entry ? new JsonArray() : new JsonArray(entry),
            JsonSchemaType.Integer => long.Parse(schema.Minimum ?? "1", CultureInfo.InvariantCulture) is var low && low < 1 ? 1 : low,
            JsonSchemaType.Number => 0.5m,
            JsonSchemaType.Boolean => name != "truncated" && name != "has_more",
            JsonSchemaType.String => Text(schema, name),
            _ => new JsonObject(),
        };
    }

    private static IEnumerable<IOpenApiMediaType> Bodies(OpenApiOperation operation) =>
        (operation.RequestBody?.Content?.Values ?? Enumerable.Empty<IOpenApiMediaType>())
            .Concat((operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>()).OfType<OpenApiResponse>().SelectMany(response => response.Content?.Values ?? []));

    private static JsonObject Object(IOpenApiSchema schema, IDictionary<string, IOpenApiSchema> schemas, int depth)
    {
        var example = new JsonObject();
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            example[name] = name == "from_quantity" ? 1200 : Of(property, schemas, name, depth + 1);
        foreach (var (_, other) in OneOfTwo.Where(pair => example.ContainsKey(pair.Given) && schema.Required?.Contains(pair.Other) != true))
            example.Remove(other);
        if (schema.AdditionalProperties is { } values)
            example["erp_reference"] = Of(values, schemas, "external_id", depth + 1);
        return example;
    }

    private static JsonObject Merged(IEnumerable<JsonObject> parts)
    {
        var whole = new JsonObject();
        foreach (var (name, value) in parts.SelectMany(part => part))
            whole[name] = value?.DeepClone();
        return whole;
    }

    private static string Text(IOpenApiSchema schema, string name)
    {
        var text = schema.Format switch
        {
            "date-time" => name is "expires_at" or "to" ? "2030-01-01T00:00:00.000Z" : "2026-03-09T14:30:00.000Z",
            "date" => "2026-03-09",
            "time" => "14:30:00",
            "uri" or "url" => "https://erp.example.com/hooks",
            "email" => "orders@example.com",
            "uuid" => "5f0c1c2e-6d0b-4a7e-9d57-0e6f3c1b2a41",
            "byte" => "SGVsbG8=",
            _ => Words.GetValueOrDefault(name, name.Length == 0 ? "text" : name.Replace('_', ' ')),
        };
        return schema.MaxLength < text.Length ? text[..schema.MaxLength.Value] : text;
    }
}
