using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel;

/// <summary>
/// Lets scripts of any web page call the API and read what it answers, refusals too. That opens nothing: a call counts by
/// the credential it carries, and browsers add none of their own.
/// </summary>
internal static class Browsers
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromDays(1);

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>What a script may read of a reply besides its body.</summary>
    private static readonly string[] Readable =
    [
        "Request-Id", ApiVersion.Header, "ETag", "Link", "Location", "Retry-After", "RateLimit", "RateLimit-Policy", "Deprecation", "Sunset",
        "Idempotent-Replayed", "Dry-Run", "Allow", "WWW-Authenticate", "Content-Disposition",
    ];

    public static void AddBrowsers(this IServiceCollection services) => services.AddCors(cors => cors.AddDefaultPolicy(Configure));

    /// <summary>Outside of all that may say no, so that the no can be read. Asking whether one may ask needs no credential.</summary>
    public static void UseBrowsers(this IApplicationBuilder app) =>
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/v1"), v1 => v1.UseCors());

    private static void Configure(CorsPolicyBuilder policy) => policy
        .AllowAnyOrigin().AllowAnyHeader().WithMethods(Methods).WithExposedHeaders(Readable).SetPreflightMaxAge(AskAgainAfter);
}
