namespace AgentHub.Server.Adapters;

/// <summary>Start reading the Adapters feature here.</summary>
internal static class AdaptersFeature
{
    /// <summary>Registers the feature's services and options.</summary>
    public static WebApplicationBuilder AddAdapters(this WebApplicationBuilder builder) => builder;

    /// <summary>Maps the feature's middleware and endpoints.</summary>
    public static WebApplication MapAdapters(this WebApplication app) => app;
}
