namespace AgentHub.Server.Context;

/// <summary>Start reading the Context feature here.</summary>
internal static class ContextFeature
{
    /// <summary>Registers the feature's services and options.</summary>
    public static WebApplicationBuilder AddContext(this WebApplicationBuilder builder) => builder;

    /// <summary>Maps the feature's middleware and endpoints.</summary>
    public static WebApplication MapContext(this WebApplication app) => app;
}
