using AgentHub.Server.Configuration;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AgentHub.Server.Observability;

/// <summary>Start reading here: logs, measures, traces, and whether this node is alive and ready.</summary>
internal static class ObservabilityFeature
{
    /// <summary>Checks with this tag decide whether the node takes traffic.</summary>
    public const string Ready = "ready";

    /// <summary>Registers logging, export and health checks.</summary>
    public static WebApplicationBuilder AddObservability(this WebApplicationBuilder builder)
    {
        builder.AddFeatureOptions<ObservabilityOptions>();
        builder.Logging.Configure(o => o.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
        builder.Services.AddHealthChecks();
        builder.Services.AddHostedService<TelemetryExport>();
        return builder;
    }

    /// <summary>Maps <c>/healthz</c> (this process answers) and <c>/readyz</c> (and what it needs does too).</summary>
    public static WebApplication MapObservability(this WebApplication app)
    {
        app.UseMiddleware<RequestTrace>();
        app.MapGet("/healthz", () => Results.Json(new { status = "alive" })).AllowAnonymous().ExcludeFromDescription();
        app.MapHealthChecks("/readyz", new HealthCheckOptions
        {
            Predicate = c => c.Tags.Contains(Ready),
            ResponseWriter = WriteAsync,
        }).AllowAnonymous();
        return app;
    }

    /// <summary>Names what is not ready, and what is worse than usual, without any inner message: anybody may ask, the log has the rest.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status != HealthStatus.Unhealthy ? "ready" : "notReady",
        notReady = report.Entries.Where(e => e.Value.Status == HealthStatus.Unhealthy).Select(e => e.Key).Order(StringComparer.Ordinal),
        degraded = report.Entries.Where(e => e.Value.Status == HealthStatus.Degraded).OrderBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => new { name = e.Key, since = e.Value.Data.GetValueOrDefault("since"), reason = e.Value.Description }),
    }, context.RequestAborted);
}
