using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Platform.Api.Access.Credentials;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>What operations share: headers, problem documents, credentials, tags.</summary>
public sealed class OpenApiComponentsAdded : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Servers = [new OpenApiServer { Url = "/", Description = "This server." }];
        swaggerDoc.Tags = context.ApiDescriptions.GroupBy(OpenApiSetup.Tag).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new OpenApiTag { Name = group.Key, Description = Summary(group) }).ToHashSet();

        var components = swaggerDoc.Components ??= new OpenApiComponents();
        components.Parameters = RequestHeaders().ToDictionary(header => header.Key, header => (IOpenApiParameter)header.Value);
        components.Headers = ResponseHeaders().ToDictionary(header => header.Name, header => (IOpenApiHeader)header.Header);
        components.Responses = OpenApiProblems.Shared(swaggerDoc).ToDictionary(shared => shared.Name, shared => (IOpenApiResponse)shared.Response);
        components.SecuritySchemes = SecuritySchemes();
        components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        components.Schemas["Problem"] = Problem(swaggerDoc);
        components.Schemas["Fault"] = Fault();
    }

    private static string Summary(IGrouping<string, ApiDescription> tag)
    {
        var main = tag.FirstOrDefault(api => OpenApiSetup.Word(api) == tag.Key) ?? tag.First();
        return WireCatalog.SummaryOf(OpenApiSetup.Action(main).ControllerTypeInfo) ?? tag.Key;
    }

    private static Dictionary<string, OpenApiParameter> RequestHeaders()
    {
        const string retry = "A fresh UUID for every new request, and the same one when you retry it: the first reply comes again and nothing happens twice.";
        const string key = "\"5f0c1c2e-6d0b-4a7e-9d57-0e6f3c1b2a41\"";
        return new()
        {
            ["Idempotency-Key"] = Header("Idempotency-Key", retry, false, key, 257),
            ["Idempotency-Key-Required"] = Header("Idempotency-Key", $"{retry} Required here.", true, key, 257),
            [ApiVersion.Header] = new OpenApiParameter
            {
                Name = ApiVersion.Header,
                In = ParameterLocation.Header,
                Example = ApiVersion.Newest.Text,
                Description = "The dated version of the API to be served in; left out, the one pinned on the app. This document is the newest; `/docs/changelog` tells what differs before.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. ApiVersion.Known.Select(version => (System.Text.Json.Nodes.JsonNode)version.Text)] },
            },
            ["Dry-Run"] = new OpenApiParameter
            {
                Name = "Dry-Run",
                In = ParameterLocation.Header,
                Example = true,
                Description = "Everything is done and checked, then rolled back; the reply is what it would have been.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean },
            },
            ["On-Behalf-Of"] = Header("On-Behalf-Of", "An operator's app acts for this organization: it sees and owns what that one does, and events name both. For other apps the answer is 403.", false, $"org_{OpenApiSchemas.ExampleSuffix}"),
            ["Audit-Reason"] = Header("Audit-Reason", "Why you do this, in your own words, for the audit log: at most 500 characters, percent-encoded beyond ASCII.", false, "Damaged in transit", 1_500),
            ["If-Match"] = Header("If-Match", "The ETag you decided on; where the resource has changed since, the answer is 412.", false, "\"3\""),
            ["If-None-Match"] = Header("If-None-Match", "The ETag you have; where it is still the current one, the answer is 304.", false, "\"3\""),
            ["If-None-Match-Any"] = Header("If-None-Match", "`*` to make a resource and never change one.", false, "*"),
        };
    }

    private static OpenApiParameter Header(string name, string description, bool isRequired, string example, int? lengthMax = null) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Required = isRequired,
        Example = example,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = lengthMax },
    };

    private static IEnumerable<(string Name, OpenApiHeader Header)> ResponseHeaders()
    {
        yield return Of("Request-Id", "Names the request, in every log and every complaint.", $"req_{OpenApiSchemas.ExampleSuffix}");
        yield return Of(ApiVersion.Header, "The dated version of the API that the reply is in.", ApiVersion.Newest.Text);
        yield return Of("Deprecation", "Since when the operation is deprecated (RFC 9745).", "@1795132800");
        yield return Of("Sunset", "When the operation ends (RFC 8594).", "Sat, 20 Nov 2027 00:00:00 GMT");
        yield return Of("ETag", "The version shown, for If-Match and If-None-Match.", "\"3\"");
        yield return Of("RateLimit", "What is left of the limit (r), and for how many seconds (t).", "\"default\";r=87;t=1");
        yield return Of("RateLimit-Policy", "The limit: q requests in w seconds.", "\"default\";q=100;w=1");
        yield return Of("Link", "The next page, where there is one.", "</v1/orders?cursor=AZMb>; rel=\"next\"");
        yield return Of("Location", "Where what was made is.", $"/v1/orders/ord_{OpenApiSchemas.ExampleSuffix}");
        yield return Of("Idempotent-Replayed", "`true` where this is the first reply again.", "true");
        yield return Of("Retry-After", "Seconds to wait before the next try.", "1");

        static (string Name, OpenApiHeader Header) Of(string name, string description, string example) =>
            (name, new OpenApiHeader { Description = description, Example = example, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
    }

    private static Dictionary<string, IOpenApiSecurityScheme> SecuritySchemes() => new()
    {
        ["oauth2"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.OAuth2,
            Description = "OAuth 2.0 client credentials: an app's id and secret for an access token.",
            Flows = new OpenApiOAuthFlows
            {
                ClientCredentials = new OpenApiOAuthFlow
                {
                    TokenUrl = new Uri("/oauth/token", UriKind.Relative),
                    Scopes = new SortedDictionary<string, string>(Scopes.All, StringComparer.Ordinal),
                },
            },
        },
        ["api_key"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API key of the app, sent as a bearer token. Its scopes were chosen when it was made.",
        },
    };

    private static OpenApiSchema Problem(OpenApiDocument document) => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Why not (RFC 9457). Branch on `code`; show `detail` to a person.",
        Required = new HashSet<string> { "type", "title", "status", "detail", "instance", "code", "request_id" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Where this kind of problem is described.", "uri"),
            ["title"] = Text("What kind of problem it is; never varies."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status.", Minimum = "400", Maximum = "599" },
            ["detail"] = Text("What is the matter this time, and what to do about it."),
            ["instance"] = Text("The path that was asked."),
            ["code"] = Text("What kind of problem it is, for programs. New ones may come."),
            ["request_id"] = Text("Names the request."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Every fault of the request.",
                Items = new OpenApiSchemaReference("Fault", document),
            },
            ["current"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "With 409 and 412: the resource as it stands now." },
            ["required_scope"] = Text("With 403: the scope that is missing."),
        },
    };

    private static OpenApiSchema Fault() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "One fault of a request.",
        Required = new HashSet<string> { "pointer", "code", "detail" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["pointer"] = Text("Where: a JSON Pointer into the body, or the name of a parameter."),
            ["code"] = Text("What is wrong, for programs. New ones may come."),
            ["detail"] = Text("What is wrong and what to send instead."),
        },
    };

    private static OpenApiSchema Text(string description, string? format = null) =>
        new() { Type = JsonSchemaType.String, Description = description, Format = format };
}
