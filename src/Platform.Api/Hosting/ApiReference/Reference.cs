using System.Text;
using Platform.Api.Hosting.ApiReference.Pages;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>What the API says about itself: its OpenAPI document, and pages for people made from it.</summary>
public static class Reference
{
    /// <summary>Own files and own calls, nothing inline and nothing from elsewhere; and no text can become a script's markup.</summary>
    private const string PagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Swagger UI sets styles as it goes; its scripts are its own files too.</summary>
    private const string SwaggerPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddReference(this IServiceCollection services)
    {
        services.AddSingleton<ISerializerDataContractResolver, OpenApiContracts>();
        services.AddSwaggerGen(OpenApiSetup.Configure);
        services.AddSingleton<OpenApiFile>();
        services.AddSingleton<PageAssets>();
        services.AddSingleton<ReferencePages>();
        return services;
    }

    public static void MapReference(this WebApplication app)
    {
        app.MapGet("/openapi/v1.json", (OpenApiFile file) => Results.Text(file.Text, "application/json", Encoding.UTF8)).ExcludeFromDescription();
        app.MapGet("/docs/assets/{name}", Asset).ExcludeFromDescription();
        app.MapGet("/docs/{**path}", Page).ExcludeFromDescription();
        app.MapSwaggerUI("swagger", options =>
        {
            options.SwaggerEndpoint("/openapi/v1.json", "Platform API");
            options.DocumentTitle = "Platform API";
        }).AddEndpointFilter(async (context, next) =>
        {
            Guard(context.HttpContext, SwaggerPolicy);
            return await next(context);
        });
    }

    private static IResult Page(HttpContext http, ReferencePages pages, string? path)
    {
        if (pages.Find(path ?? "", $"{http.Request.Scheme}://{http.Request.Host}") is not { } page)
            return Results.NotFound();

        Guard(http, PagePolicy);
        return Results.Text(page, "text/html", Encoding.UTF8);
    }

    private static IResult Asset(HttpContext http, PageAssets assets, string name)
    {
        if (assets.Find(name) is not { } asset)
            return Results.NotFound();

        Guard(http, PagePolicy);
        http.Response.Headers.CacheControl = http.Request.Query["v"] == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(asset.Bytes, asset.MediaType);
    }

    private static void Guard(HttpContext http, string policy)
    {
        http.Response.Headers.ContentSecurityPolicy = policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
