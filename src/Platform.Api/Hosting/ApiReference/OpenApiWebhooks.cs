using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>One webhook per kind of event, with what it brings.</summary>
public sealed class OpenApiWebhooks : IDocumentFilter
{
    /// <summary>The schema of the feed's events, which webhooks bring too.</summary>
    private const string Envelope = "Event";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Webhooks = new Dictionary<string, IOpenApiPathItem>();
        if (!context.SchemaRepository.Schemas.ContainsKey(Envelope))
            return;

        foreach (var told in WireCatalog.Events)
        {
            var data = WireCatalog.ResourceOf(told) is { } type
                ? context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository)
                : new OpenApiSchema { Type = JsonSchemaType.Object };
            swaggerDoc.Webhooks[told.Type.Name] = new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Post] = Delivery(told.Type, Payload(told.Type, data, swaggerDoc)) },
            };
        }
    }

    private static OpenApiOperation Delivery(EventType told, IOpenApiSchema payload) => new()
    {
        OperationId = $"event_{told.Name.Replace('.', '_')}",
        Summary = told.Summary.TrimEnd('.'),
        Description = $"{told.Summary} Signed as Standard Webhooks say; answer within 15 seconds, and look at `webhook-id` to see whether you have it already.",
        RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "The event, in the same bytes as in the feed.",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["application/json"] = new OpenApiMediaType { Schema = payload },
            },
        },
        Responses = new OpenApiResponses
        {
            ["2XX"] = new OpenApiResponse { Description = "You have it." },
            ["default"] = new OpenApiResponse { Description = "It comes again later." },
        },
    };

    private static OpenApiSchema Payload(EventType told, IOpenApiSchema data, OpenApiDocument document) => new()
    {
        AllOf =
        [
            new OpenApiSchemaReference(Envelope, document),
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Const = told.Name },
                    ["data"] = data,
                },
            },
        ],
    };
}
