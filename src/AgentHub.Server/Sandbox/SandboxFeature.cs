using AgentHub.Core.Documents;
using AgentHub.Server.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgentHub.Server.Sandbox;

/// <summary>Start reading the Sandbox feature here: stand-in systems and a phone simulator, in Development only.</summary>
internal static class SandboxFeature
{
    /// <summary>Registers the hub's clock; in Development the one that can be skipped and held, and the sandbox's process.</summary>
    public static WebApplicationBuilder AddSandbox(this WebApplicationBuilder builder)
    {
        var options = builder.AddFeatureOptions<SandboxOptions>();
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IHubClock>(s => s.GetRequiredService<TimeProvider>() as IHubClock ?? new HubClock(s.GetRequiredService<TimeProvider>()));
        if (!options.Enabled || !builder.Environment.IsDevelopment()) return builder;

        services.AddSingleton(new SandboxTimeProvider(builder.Environment, TimeProvider.System));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(s => s.GetRequiredService<SandboxTimeProvider>()));
        services.AddSingleton<SandboxClock>();
        services.AddSingleton<SandboxWelcome>();
        services.AddSingleton<HubAddress>();
        services.AddHostedService<SandboxStart>();
        if (options.Start) return builder;

        services.AddHttpClient(SandboxJoin.Client, c => c.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
        services.AddHostedService<SandboxJoin>();
        return builder;
    }

    /// <summary>Maps the feature's middleware and endpoints.</summary>
    public static WebApplication MapSandbox(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<SandboxOptions>();
        if (app.Services.GetService<SandboxClock>() is not null) app.MapClock();
        else if (options.Enabled) app.Services.GetRequiredService<ILogger<SandboxOptions>>().IgnoredHere(app.Environment.EnvironmentName);
        return app;
    }
}
