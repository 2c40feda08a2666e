namespace AgentHub.Server.Intake;

/// <summary>Start reading the Intake feature here.</summary>
internal static class IntakeFeature
{
    /// <summary>Registers the feature's services and options.</summary>
    public static WebApplicationBuilder AddIntake(this WebApplicationBuilder builder) => builder;

    /// <summary>Maps the feature's middleware and endpoints.</summary>
    public static WebApplication MapIntake(this WebApplication app) => app;
}
