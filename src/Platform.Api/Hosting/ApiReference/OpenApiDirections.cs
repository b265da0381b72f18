using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>
/// What differs between sending and receiving: a reply has all its members and may bring values not known yet; a
/// request may leave members out and must keep to the values that are known.
/// </summary>
public sealed class OpenApiDirections : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = swaggerDoc.Components!.Schemas!;
        var operations = swaggerDoc.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()).ToList();
        var sent = OpenApiReach.From(schemas, operations.SelectMany(operation => operation.RequestBody?.Content?.Values ?? []).Select(media => media.Schema));
        var received = OpenApiReach.From(schemas, operations.SelectMany(operation => operation.Responses?.Values.OfType<OpenApiResponse>() ?? [])
            .SelectMany(response => response.Content?.Values ?? []).Select(media => media.Schema)
            .Concat(schemas.Keys.Where(name => !sent.Contains(name)).Select(IOpenApiSchema (name) => new OpenApiSchemaReference(name))));

        foreach (var (name, schema) in schemas)
        {
            if (schema is not OpenApiSchema { Properties: { } properties } shape || name == "Problem")
                continue;
            if (!sent.Contains(name))
                shape.Required = properties.Keys.ToHashSet();
            if (!received.Contains(name))
                shape.Properties = properties.ToDictionary(property => property.Key, property => Closed(property.Value, schemas));
        }

        foreach (var parameter in operations.SelectMany(operation => operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.Schema is not null))
            parameter.Schema = Closed(parameter.Schema!, schemas);
    }

    private static IOpenApiSchema Closed(IOpenApiSchema schema, IDictionary<string, IOpenApiSchema> schemas)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } name } reference)
        {
            return schemas.TryGetValue(name, out var target) && target.Extensions?.TryGetValue("x-extensible-enum", out var values) == true && values is JsonNodeExtension known
                ? new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = reference.Description ?? target.Description,
                    Enum = [.. known.Node.AsArray().Select(value => value!.DeepClone())],
                }
                : schema;
        }

        if (schema is OpenApiSchema shape)
        {
            shape.Items = shape.Items is { } items ? Closed(items, schemas) : null;
            shape.OneOf = shape.OneOf?.Select(part => Closed(part, schemas)).ToList();
        }

        return schema;
    }
}
