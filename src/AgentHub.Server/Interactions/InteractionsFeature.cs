namespace AgentHub.Server.Interactions;

/// <summary>Start reading the Interactions feature here.</summary>
internal static class InteractionsFeature
{
    /// <summary>Registers the feature's services and options.</summary>
    public static WebApplicationBuilder AddInteractions(this WebApplicationBuilder builder) => builder;

    /// <summary>Maps the feature's middleware and endpoints.</summary>
    public static WebApplication MapInteractions(this WebApplication app) => app;
}
