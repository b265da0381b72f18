using System.Text;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>What the API says about itself: its OpenAPI document, and pages for people made from it.</summary>
public static class Reference
{
    public static IServiceCollection AddReference(this IServiceCollection services)
    {
        services.AddSingleton<ISerializerDataContractResolver, OpenApiContracts>();
        services.AddSwaggerGen(OpenApiSetup.Configure);
        services.AddSingleton<OpenApiFile>();
        services.AddSingleton<Changelog>();
        services.AddSingleton<ReferencePages>();
        return services;
    }

    public static void MapReference(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<ReferencePages>();
        app.MapGet("/openapi/v1.json", (OpenApiFile file) => Results.Text(file.Text, "application/json", Encoding.UTF8)).ExcludeFromDescription();
        app.MapGet("/docs", (HttpContext http) => Page(http, pages.Operations)).ExcludeFromDescription();
        app.MapGet("/docs/errors", (HttpContext http) => Page(http, pages.Errors)).ExcludeFromDescription();
        app.MapGet("/docs/events", (HttpContext http) => Page(http, pages.Events)).ExcludeFromDescription();
        app.MapGet("/docs/changelog", (HttpContext http) => Page(http, pages.Changes)).ExcludeFromDescription();
        app.MapGet("/docs/sandbox", (HttpContext http) => Page(http, pages.Sandbox)).ExcludeFromDescription();
        app.MapSwaggerUI("swagger", options =>
        {
            options.SwaggerEndpoint("/openapi/v1.json", "Platform API");
            options.DocumentTitle = "Platform API";
        });
    }

    private static IResult Page(HttpContext http, string page)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
        var server = System.Net.WebUtility.HtmlEncode($"{http.Request.Scheme}://{http.Request.Host}");
        return Results.Text(page.Replace(ReferencePages.Server, server, StringComparison.Ordinal), "text/html", Encoding.UTF8);
    }
}
