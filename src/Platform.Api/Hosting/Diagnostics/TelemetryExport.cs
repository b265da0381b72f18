using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Platform.Api.Hosting.Diagnostics;

/// <summary>Sends traces and metrics to the collector that the <c>OTEL_</c> variables name.</summary>
/// <param name="traceRatio">The share of traces to send, of those that no caller has decided on already.</param>
public sealed class TelemetryExport(double traceRatio) : IHostedService, IDisposable
{
    /// <summary>Tracing every request costs a quarter of the throughput of reads; one in a hundred costs nothing to speak of.</summary>
    public const double TraceRatio = 0.01;

    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var about = ResourceBuilder.CreateDefault().AddService("platform-api").AddEnvironmentVariableDetector();
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(about)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(traceRatio)))
            .AddSource("Microsoft.AspNetCore", "Npgsql", "System.Net.Http")
            .AddOtlpExporter()
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(about)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "System.Runtime")
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose(); // sends what is left
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
        (traces, metrics) = (null, null);
    }
}
