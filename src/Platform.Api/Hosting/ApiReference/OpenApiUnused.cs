using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>Takes out what nothing refers to, such as enumerations that only requests use and that are closed there.</summary>
public sealed class OpenApiUnused : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var components = swaggerDoc.Components!;
        var operations = swaggerDoc.Paths.Values.Concat(swaggerDoc.Webhooks?.Values ?? Enumerable.Empty<IOpenApiPathItem>())
            .SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()).ToList();

        var responses = operations.SelectMany(operation => operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>()).ToList();
        Keep(components.Responses!, responses.OfType<OpenApiResponseReference>().Select(response => response.Reference.Id!));
        Keep(components.Parameters!, operations.SelectMany(operation => operation.Parameters ?? []).OfType<OpenApiParameterReference>().Select(parameter => parameter.Reference.Id!));

        var headers = responses.OfType<OpenApiResponse>().Concat(components.Responses!.Values.OfType<OpenApiResponse>());
        Keep(components.Headers!, headers.SelectMany(response => response.Headers?.Values ?? []).OfType<OpenApiHeaderReference>().Select(header => header.Reference.Id!));

        var bodies = operations.SelectMany(operation => operation.RequestBody?.Content?.Values ?? [])
            .Concat(responses.OfType<OpenApiResponse>().Concat(components.Responses!.Values.OfType<OpenApiResponse>()).SelectMany(response => response.Content?.Values ?? []));
        var starts = bodies.Select(media => media.Schema)
            .Concat(operations.SelectMany(operation => operation.Parameters ?? []).OfType<OpenApiParameter>().Select(parameter => parameter.Schema));
        Keep(components.Schemas!, OpenApiReach.From(components.Schemas!, starts));
    }

    private static void Keep<T>(IDictionary<string, T> components, IEnumerable<string> used)
    {
        foreach (var name in components.Keys.Except(used.ToHashSet()).ToList())
            components.Remove(name);
    }
}
