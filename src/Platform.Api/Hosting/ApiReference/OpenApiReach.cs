using Microsoft.OpenApi;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>Which named schemas others refer to.</summary>
public static class OpenApiReach
{
    /// <summary>The names of all that can be reached, however deep.</summary>
    public static HashSet<string> From(IDictionary<string, IOpenApiSchema> schemas, IEnumerable<IOpenApiSchema?> starts)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<IOpenApiSchema>(starts.OfType<IOpenApiSchema>());
        while (next.TryPop(out var schema))
        {
            var shape = schema;
            if (schema is OpenApiSchemaReference { Reference.Id: { } name })
            {
                if (!reached.Add(name) || !schemas.TryGetValue(name, out shape))
                    continue;
            }

            foreach (var part in PartsOf(shape))
                next.Push(part);
        }

        return reached;
    }

    private static IEnumerable<IOpenApiSchema> PartsOf(IOpenApiSchema schema) => ((IEnumerable<IOpenApiSchema?>)
        [schema.Items, schema.AdditionalProperties, .. schema.OneOf ?? [], .. schema.AllOf ?? [], .. schema.AnyOf ?? [], .. schema.Properties?.Values ?? []])
        .OfType<IOpenApiSchema>();
}
