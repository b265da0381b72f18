using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>The parameter <c>expand</c>, with its paths, of every operation whose reply can be expanded.</summary>
public sealed class OpenApiExpansions(ExpandableReplies replies) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (replies.RowOf(context.ApiDescription.ActionDescriptor) is not { } row)
            return;

        var paths = string.Join(", ", replies.PathsFrom(row).Select(path => $"`{path}`"));
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = ExpandPaths.Parameter,
            In = ParameterLocation.Query,
            Description = $"What to show beside its id: {paths}, and from there on, {ExpandPaths.DepthMax} steps deep at most. "
                + "The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag.",
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                MaxItems = ExpandPaths.CountMax,
                Items = new OpenApiSchema { Type = JsonSchemaType.String },
            },
        });
    }
}
