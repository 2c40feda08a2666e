namespace AgentHub.Server.Supervision;

/// <summary>Start reading the Supervision feature here.</summary>
internal static class SupervisionFeature
{
    /// <summary>Registers the feature's services and options.</summary>
    public static WebApplicationBuilder AddSupervision(this WebApplicationBuilder builder) => builder;

    /// <summary>Maps the feature's middleware and endpoints.</summary>
    public static WebApplication MapSupervision(this WebApplication app) => app;
}
