namespace AgentHub.Server.Identity;

/// <summary>Start reading the Identity feature here.</summary>
internal static class IdentityFeature
{
    /// <summary>Registers the feature's services and options.</summary>
    public static WebApplicationBuilder AddIdentity(this WebApplicationBuilder builder) => builder;

    /// <summary>Maps the feature's middleware and endpoints.</summary>
    public static WebApplication MapIdentity(this WebApplication app) => app;
}
