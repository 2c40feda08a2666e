using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AgentHub.Server.Observability;

/// <summary>
/// Sends our meters and activities, and those of ASP.NET Core, Kestrel, HttpClient and the runtime, to a collector. Does
/// nothing when none is configured: instruments without a listener cost next to nothing.
/// </summary>
internal sealed class TelemetryExport(ObservabilityOptions options, IConfiguration configuration) : IHostedService, IDisposable
{
    private static readonly string[] Meters =
    [
        "agenthub.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections",
        "System.Net.Http", "System.Runtime",
    ];

    private static readonly string[] Sources = ["agenthub.*", "Microsoft.AspNetCore", "System.Net.Http"];

    private MeterProvider? _meters;
    private TracerProvider? _traces;

    /// <summary>Where to send; null when nothing is exported.</summary>
    private Uri? Collector => (string.IsNullOrEmpty(options.OtlpEndpoint) ? configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] : options.OtlpEndpoint)
        is { Length: > 0 } address ? new Uri(address) : null;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Collector is not { } collector) return Task.CompletedTask;
        var resource = ResourceBuilder.CreateDefault().AddService(options.ServiceName, serviceInstanceId: Environment.MachineName);
        _meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters)
            .AddOtlpExporter((exporter, reader) =>
            {
                exporter.Endpoint = collector;
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)options.MetricsEvery.TotalMilliseconds;
            }).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TraceRatio)))
            .AddProcessor(new QueryRemover())
            .AddOtlpExporter(exporter => exporter.Endpoint = collector).Build();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left, for at most 5 s each.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(() =>
    {
        _meters?.Shutdown(5000);
        _traces?.Shutdown(5000);
    }, cancellationToken);

    public void Dispose()
    {
        _meters?.Dispose();
        _traces?.Dispose();
    }
}
