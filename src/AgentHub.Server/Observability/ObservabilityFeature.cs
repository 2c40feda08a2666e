namespace AgentHub.Server.Observability;

/// <summary>Start reading the Observability feature here.</summary>
internal static class ObservabilityFeature
{
    /// <summary>Registers the feature's services and options.</summary>
    public static WebApplicationBuilder AddObservability(this WebApplicationBuilder builder) => builder;

    /// <summary>Maps the feature's middleware and endpoints.</summary>
    public static WebApplication MapObservability(this WebApplication app) => app;
}
