using AgentHub.Server.Configuration;

namespace AgentHub.Server.Observability;

/// <summary>Where measures and traces go.</summary>
internal sealed class ObservabilityOptions : IFeatureOptions
{
    public static string Section => "AgentHub:Observability";

    /// <summary>Address of an OpenTelemetry collector, by gRPC; the usual variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> serves too.</summary>
    /// <value>Such as <c>http://collector:4317</c>; nothing is exported unless set.</value>
    public string? OtlpEndpoint { get; set; }

    /// <summary>Name of this installation in the collector.</summary>
    public string ServiceName { get; set; } = "agenthub";

    /// <summary>Share of requests that are traced.</summary>
    /// <value>Between 0 and 1; 0.1 unless set. A caller's own decision is followed.</value>
    public double TraceRatio { get; set; } = 0.1;

    /// <summary>How often measures are sent.</summary>
    /// <value>Between 1 s and 10 min; 30 s unless set.</value>
    public TimeSpan MetricsEvery { get; set; } = TimeSpan.FromSeconds(30);

    public IEnumerable<string> Faults()
    {
        if (!string.IsNullOrEmpty(OtlpEndpoint) && (!Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
            yield return $"{Section}:OtlpEndpoint must be an http or https address, is {OtlpEndpoint}";
        if (ServiceName.Length is 0 or > 100) yield return $"{Section}:ServiceName must have 1 to 100 characters";
        if (TraceRatio is not (>= 0 and <= 1)) yield return $"{Section}:TraceRatio must be between 0 and 1, is {TraceRatio}";
        if (MetricsEvery < TimeSpan.FromSeconds(1) || MetricsEvery > TimeSpan.FromMinutes(10))
            yield return $"{Section}:MetricsEvery must be between 1 s and 10 min, is {MetricsEvery}";
    }
}
