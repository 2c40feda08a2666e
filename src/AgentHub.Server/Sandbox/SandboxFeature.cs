namespace AgentHub.Server.Sandbox;

/// <summary>Start reading the Sandbox feature here.</summary>
internal static class SandboxFeature
{
    /// <summary>Registers the feature's services and options.</summary>
    public static WebApplicationBuilder AddSandbox(this WebApplicationBuilder builder) => builder;

    /// <summary>Maps the feature's middleware and endpoints.</summary>
    public static WebApplication MapSandbox(this WebApplication app) => app;
}
