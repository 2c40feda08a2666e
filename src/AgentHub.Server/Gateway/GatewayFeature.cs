using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;
using AgentHub.Server.Configuration;
using AgentHub.Server.Gateway.Passing;
using AgentHub.Server.Gateway.Settings;
using AgentHub.Server.Identity;
using Yarp.ReverseProxy.Forwarder;

namespace AgentHub.Server.Gateway;

/// <summary>Start reading here: the systems' own addresses under <c>/systems/{id}/</c>, with our credentials and by our rules.</summary>
internal static class GatewayFeature
{
    /// <summary>The forwarder writes whole addresses to the log, and they may hold a customer's data.</summary>
    private const string TooTalkative = "Yarp";

    /// <summary>Registers the systems and the forwarder; wrong settings stop the start, or later keep the running ones.</summary>
    public static WebApplicationBuilder AddGateway(this WebApplicationBuilder builder)
    {
        var options = builder.AddFeatureOptions<GatewayOptions>();
        foreach (var fault in GatewayPlan.Faults(options, builder.FeatureOptions<AdaptersOptions>())) builder.RefuseToStart(fault);
        builder.Logging.AddFilter(TooTalkative, LogLevel.None);
        var services = builder.Services;
        services.AddHttpForwarder();
        services.AddSingleton(new FreshSettings(builder.Configuration));
        services.AddSingleton<SystemParts>();
        services.AddSingleton<GatewayPlan>();
        services.AddSingleton<CurrentGateway>();
        services.AddSingleton<IForwardedSystems>(p => p.GetRequiredService<CurrentGateway>());
        services.AddSingleton<SettingsReload>();
        services.AddHostedService<SettingsWatch>();
        services.AddSingleton<Passages>();
        services.AddSingleton<InteractionClaims>();
        services.AddSingleton<GatewayEndpoint>();
        return builder;
    }

    /// <summary>Maps everything under <c>/systems/</c>; which roles may reach which system is each system's setting.</summary>
    public static WebApplication MapGateway(this WebApplication app)
    {
        app.Map("/systems/{system}/{**path}", app.Services.GetRequiredService<GatewayEndpoint>().HandleAsync)
            .RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        return app;
    }
}
