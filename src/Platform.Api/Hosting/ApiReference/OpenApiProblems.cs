using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>The problem documents that operations can answer with, and the codes in them.</summary>
public static class OpenApiProblems
{
    private static readonly string General = typeof(RequestErrors).Namespace!;

    public static void AddTo(OpenApiOperation operation, OperationFilterContext context, RequiresAttribute? requires)
    {
        var isWrite = context.ApiDescription.HttpMethod != "GET";
        var others = context.MethodInfo.GetCustomAttribute<RefusesAttribute>()?.Codes ?? [];
        var own = WireCatalog.Refusals
            .Where(refusal => others.Contains(refusal.Kind.Code)
                || (isWrite && refusal.Capability != General && refusal.Capability == context.MethodInfo.DeclaringType!.Namespace))
            .ToList();

        foreach (var status in Possible(operation, context, isWrite, requires).Concat(own.Select(refusal => refusal.Kind.Status)).Distinct().Order())
        {
            var codes = own.Where(refusal => refusal.Kind.Status == status).Select(refusal => refusal.Kind).ToList();
            operation.Responses![$"{status}"] = codes.Count == 0
                ? new OpenApiResponseReference(NameOf(status), context.Document)
                : Response(status, context.Document, [.. GeneralOf(status), .. codes]);
        }
    }

    /// <summary>The statuses that any operation may give, each described once.</summary>
    public static IEnumerable<(string Name, OpenApiResponse Response)> Shared(OpenApiDocument document) =>
        ((int[])[400, 401, 403, 404, 409, 412, 413, 414, 415, 422, 429, 431, 500, 503])
            .Select(status => (NameOf(status), Response(status, document, GeneralOf(status))));

    private static IEnumerable<int> Possible(OpenApiOperation operation, OperationFilterContext context, bool isWrite, RequiresAttribute? requires)
    {
        var hasId = operation.Parameters!.Any(parameter => parameter.In == ParameterLocation.Path);
        var hasBody = context.ApiDescription.ParameterDescriptions.Any(parameter => parameter.Source == BindingSource.Body);
        yield return 400;
        if (requires is not null)
        {
            yield return 401;
            yield return 403;
        }

        yield return 404; // also what a body or On-Behalf-Of names may not be there
        if (isWrite)
        {
            yield return 409;
            yield return 422;
        }

        if (isWrite && hasId)
            yield return 412;
        if (isWrite)
            yield return 413;
        yield return 414;
        if (hasBody)
            yield return 415;
        yield return 429;
        yield return 431;
        yield return 500;
        yield return 503;
    }

    private static OpenApiResponse Response(int status, OpenApiDocument document, IReadOnlyList<RefusalKind> kinds) => new()
    {
        Description = $"{ReasonPhrases.GetReasonPhrase(status)}: {string.Join(", ", kinds.Select(kind => $"`{kind.Code}`"))}.",
        Headers = ((string[])(status is 429 or 503 ? ["Request-Id", ApiVersion.Header, "Retry-After"] : ["Request-Id", ApiVersion.Header]))
            .ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name, document)),
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [ProblemDocument.MediaType] = new OpenApiMediaType
            {
                Schema = new OpenApiSchemaReference("Problem", document),
                Example = Example(kinds[^1]),
            },
        },
    };

    private static JsonObject Example(RefusalKind kind) => new()
    {
        ["type"] = $"https://api.example.com/docs/errors#{kind.Code}",
        ["title"] = kind.Title,
        ["status"] = kind.Status,
        ["detail"] = "Says what is the matter this time, and what to do about it.",
        ["instance"] = "/v1/orders",
        ["code"] = kind.Code,
        ["request_id"] = $"req_{OpenApiSchemas.ExampleSuffix}",
    };

    private static List<RefusalKind> GeneralOf(int status) =>
        [.. WireCatalog.Refusals.Where(refusal => refusal.Capability == General && refusal.Kind.Status == status).Select(refusal => refusal.Kind)];

    private static string NameOf(int status) => ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);
}
