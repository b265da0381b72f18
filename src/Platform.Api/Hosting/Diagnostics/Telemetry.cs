using Microsoft.Extensions.Logging.Console;

namespace Platform.Api.Hosting.Diagnostics;

/// <summary>What the server tells about its work: logs to the console, traces and metrics to a collector where one is configured.</summary>
public static class Telemetry
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        // Lines for machines where a machine reads them; a terminal gets lines for people.
        services.PostConfigure<ConsoleLoggerOptions>(console =>
            console.FormatterName ??= Console.IsOutputRedirected ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple);
        services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            json.UseUtcTimestamp = true;
        });
        services.Configure<SimpleConsoleFormatterOptions>(simple => simple.SingleLine = true);

        services.AddSingleton<Readiness>();
        services.AddHostedService<Draining>();
        if (!string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            var ratio = configuration.GetValue("Telemetry:TraceRatio", TelemetryExport.TraceRatio);
            services.AddHostedService(_ => new TelemetryExport(ratio));
        }

        return services;
    }

    /// <summary>Outermost, so that it sees what the caller gets.</summary>
    public static void UseTelemetry(this IApplicationBuilder app) => app.UseMiddleware<RequestLines>();
}
