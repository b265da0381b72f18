using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Platform.Api.Access.Credentials;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>What every operation has beyond its own parameters: headers, scope, and the ways it can say no.</summary>
public sealed class OpenApiOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var api = context.ApiDescription;
        var isVersioned = "/" + api.RelativePath is var path && path.StartsWith("/v1/", StringComparison.Ordinal);
        var requires = context.MethodInfo.GetCustomAttribute<RequiresAttribute>();

        var retiring = context.MethodInfo.GetCustomAttribute<RetiringAttribute>();
        operation.Deprecated = retiring is not null;
        Describe(operation, requires);
        Parameters(operation, context, isVersioned);
        if (operation.RequestBody is OpenApiRequestBody body)
            body.Required = api.ParameterDescriptions.Any(parameter => parameter.Source == BindingSource.Body && IsNeeded(parameter));

        operation.Responses ??= [];
        foreach (var (status, response) in operation.Responses.Where(response => response.Key.StartsWith('2')))
            Success((OpenApiResponse)response, status, context, isVersioned, retiring);
        if (isVersioned)
            OpenApiProblems.AddTo(operation, context, requires);

        operation.Security = requires is null ? [] : [
            new() { [new OpenApiSecuritySchemeReference("oauth2", context.Document)] = [requires.Scope] },
            new() { [new OpenApiSecuritySchemeReference("api_key", context.Document)] = [] },
        ];
    }

    private static void Describe(OpenApiOperation operation, RequiresAttribute? requires)
    {
        operation.Summary = WireCatalog.OneLine(operation.Summary ?? operation.OperationId!).TrimEnd('.');
        var description = WireCatalog.OneLine(operation.Description ?? operation.Summary);
        if (!description.EndsWith('.'))
            description += ".";
        operation.Description = requires is null ? description
            : $"{description} Needs the scope `{requires.Scope}`{Broader(requires.Scope)}{(requires.OperatorOnly ? ", and a credential of the marketplace's operator" : "")}.";
    }

    private static string Broader(string scope) =>
        Scopes.Parts.FirstOrDefault(broad => broad.Value.Contains(scope)).Key is { } broad ? $", which `{broad}` includes" : "";

    private static void Parameters(OpenApiOperation operation, OperationFilterContext context, bool isVersioned)
    {
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            parameter.Description = WireCatalog.OneLine(parameter.Description ?? Meaning(parameter));
            if (parameter.Schema is OpenApiSchema { Type: JsonSchemaType.Array })
                (parameter.Style, parameter.Explode) = (ParameterStyle.Form, false);
        }

        var method = context.ApiDescription.HttpMethod;
        if (!isVersioned)
            return;

        Add(ApiVersion.Header);
        Add("On-Behalf-Of");
        var shows = Shown(context)?.IsAssignableTo(typeof(IVersioned)) == true;
        var hasId = operation.Parameters.Any(parameter => parameter.In == ParameterLocation.Path);
        if (method == "GET" && shows)
            Add("If-None-Match");
        if (method is "POST" or "PATCH" or "DELETE" or "PUT")
        {
            Add(context.MethodInfo.IsDefined(typeof(NeedsIdempotencyKeyAttribute)) ? "Idempotency-Key-Required" : "Idempotency-Key");
            Add("Dry-Run");
            Add("Audit-Reason");
            if (hasId && (shows || method == "DELETE"))
                Add("If-Match");
            if (method == "PUT")
                Add("If-None-Match-Any");
        }

        void Add(string header) => operation.Parameters.Add(new OpenApiParameterReference(header, context.Document));
    }

    private static void Success(OpenApiResponse response, string status, OperationFilterContext context, bool isVersioned, RetiringAttribute? retiring)
    {
        if (response.Content is { Count: > 0 } content && content.TryGetValue("application/json", out var json))
            response.Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = json };
        response.Description = status switch
        {
            "201" => "Made.",
            "202" => "Taken on; the job tells how it goes.",
            "204" => "Done.",
            _ => "As asked.",
        };
        if (!isVersioned)
            return;

        List<string> headers = ["Request-Id", ApiVersion.Header, "RateLimit", "RateLimit-Policy"];
        var shown = Shown(context);
        if (shown?.IsAssignableTo(typeof(IVersioned)) == true)
            headers.Add("ETag");
        if (shown?.IsAssignableTo(typeof(IPage)) == true || retiring is not null)
            headers.Add("Link");
        if (retiring is not null)
            headers.AddRange(["Deprecation", "Sunset"]);
        if (status == "201")
            headers.Add("Location");
        if (context.ApiDescription.HttpMethod != "GET")
            headers.Add("Idempotent-Replayed");
        response.Headers = headers.ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name, context.Document));
    }

    private static string Meaning(OpenApiParameter parameter) => (parameter.In, parameter.Name) switch
    {
        (ParameterLocation.Path, "external_id") => "Its key in your own system.",
        (ParameterLocation.Path, _) => "Its id.",
        _ => parameter.Name!,
    };

    private static bool IsNeeded(ApiParameterDescription parameter) =>
        parameter.ParameterDescriptor is Microsoft.AspNetCore.Mvc.Controllers.ControllerParameterDescriptor { ParameterInfo: { } info }
        && !info.HasDefaultValue
        && new NullabilityInfoContext().Create(info).WriteState != NullabilityState.Nullable;

    private static Type? Shown(OperationFilterContext context) => context.ApiDescription.SupportedResponseTypes
        .FirstOrDefault(response => response.StatusCode is >= 200 and < 300)?.Type;
}
