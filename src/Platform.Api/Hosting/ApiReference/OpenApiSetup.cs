using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>How the API's document is made from the code.</summary>
public static class OpenApiSetup
{
    public const string Version = "v1";

    public static void Configure(SwaggerGenOptions options)
    {
        options.SwaggerDoc(Version, new OpenApiInfo
        {
            Title = "Platform API",
            Version = ApiVersion.Newest.Text,
            Description = "A wholesale marketplace as an API: catalogs, stock, orders, escrow and everything between two businesses that trade.",
            Contact = new OpenApiContact { Name = "The reference for developers, at /docs on this server" },
        });
        options.DocInclusionPredicate((_, _) => true);
        foreach (var assembly in WireCatalog.Assemblies)
            options.IncludeXmlComments(assembly);

        options.CustomOperationIds(OperationId);
        options.TagActionsBy(api => [Tag(api)]);
        options.OrderActionsBy(api => $"{Tag(api)} {api.RelativePath} {MethodOrder(api.HttpMethod)}");
        options.CustomSchemaIds(new OpenApiSchemaIds().Of);
        options.SupportNonNullableReferenceTypes();
        options.UseAllOfForInheritance();
        options.UseOneOfForPolymorphism();
        options.SelectSubTypesUsing(type => type.GetCustomAttributes<JsonDerivedTypeAttribute>(false).Select(variant => variant.DerivedType));
        options.SelectDiscriminatorNameUsing(type => type.GetCustomAttribute<JsonPolymorphicAttribute>(false) is { } variants ? variants.TypeDiscriminatorPropertyName ?? "$type" : null);
        options.SelectDiscriminatorValueUsing(type => type.BaseType?.GetCustomAttributes<JsonDerivedTypeAttribute>(false)
            .FirstOrDefault(variant => variant.DerivedType == type)?.TypeDiscriminator?.ToString());

        options.SchemaFilter<OpenApiSchemas>();
        options.OperationFilter<OpenApiExpansions>();
        options.OperationFilter<OpenApiOperations>();
        options.DocumentFilter<OpenApiWebhooks>();
        options.DocumentFilter<OpenApiComponentsAdded>();
        options.DocumentFilter<OpenApiDirections>();
        options.DocumentFilter<OpenApiExamples>();
        options.DocumentFilter<OpenApiUnused>();
    }

    /// <summary>One rule: the controller's word and the action, as in <c>orders_confirm</c>; a route's own name comes first.</summary>
    public static string OperationId(ApiDescription api) =>
        api.ActionDescriptor.AttributeRouteInfo?.Name ?? $"{Word(api)}_{SnakeCase.Of(Action(api).ActionName)}";

    /// <summary>What an operation is listed under.</summary>
    public static string Tag(ApiDescription api) =>
        api.ActionDescriptor.EndpointMetadata.OfType<ITagsMetadata>().LastOrDefault()?.Tags[0] ?? Word(api);

    /// <summary>The first part of an operation's id.</summary>
    public static string Word(ApiDescription api)
    {
        var action = Action(api);
        var ending = "_" + SnakeCase.Of(action.ActionName);
        return api.ActionDescriptor.AttributeRouteInfo?.Name is { } name && name.EndsWith(ending, StringComparison.Ordinal)
            ? name[..^ending.Length]
            : SnakeCase.Of(action.ControllerName);
    }

    public static ControllerActionDescriptor Action(ApiDescription api) => (ControllerActionDescriptor)api.ActionDescriptor;

    private static int MethodOrder(string? method) => Array.IndexOf(["GET", "POST", "PUT", "PATCH", "DELETE"], method);
}
