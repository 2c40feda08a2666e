namespace AgentHub.Server.Shell;

/// <summary>Start reading the Shell feature here.</summary>
internal static class ShellFeature
{
    /// <summary>Registers the feature's services and options.</summary>
    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder) => builder;

    /// <summary>Maps the feature's middleware and endpoints.</summary>
    public static WebApplication MapShell(this WebApplication app) => app;
}
