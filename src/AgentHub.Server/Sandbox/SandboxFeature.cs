using AgentHub.Core.Documents;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgentHub.Server.Sandbox;

/// <summary>Start reading the Sandbox feature here: stand-in systems and a phone simulator, in Development only.</summary>
internal static class SandboxFeature
{
    /// <summary>Registers the hub's clock; in Development the one that can be skipped and held.</summary>
    public static WebApplicationBuilder AddSandbox(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<IHubClock>(s => new HubClock(s.GetRequiredService<TimeProvider>()));
        return builder;
    }

    /// <summary>Maps the feature's middleware and endpoints.</summary>
    public static WebApplication MapSandbox(this WebApplication app) => app;
}
