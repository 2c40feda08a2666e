namespace AgentHub.Server.Desk;

/// <summary>Start reading the Desk feature here.</summary>
internal static class DeskFeature
{
    /// <summary>Registers the feature's services and options.</summary>
    public static WebApplicationBuilder AddDesk(this WebApplicationBuilder builder) => builder;

    /// <summary>Maps the feature's middleware and endpoints.</summary>
    public static WebApplication MapDesk(this WebApplication app) => app;
}
