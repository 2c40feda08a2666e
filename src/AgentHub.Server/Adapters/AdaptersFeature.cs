using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters.Hosts;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Adapters;

/// <summary>Start reading here: the systems of record, each behind its time limits, breaker and bulkhead.</summary>
internal static class AdaptersFeature
{
    /// <summary>Registers the connected systems and the watch over those that fail.</summary>
    public static WebApplicationBuilder AddAdapters(this WebApplicationBuilder builder)
    {
        builder.AddFeatureOptions<AdaptersOptions>();
        foreach (var factory in ShippedAdapters.All) builder.Services.AddSingleton<IAdapterFactory>(factory);
        builder.Services.AddSingleton<AdapterHosts>();
        builder.Services.AddHostedService(s => s.GetRequiredService<AdapterHosts>());
        builder.Services.AddSingleton<ISystems, ConnectedSystems>();
        builder.Services.AddHostedService<HealthWatch>();
        return builder;
    }

    /// <summary>Nothing to map: systems are seen through the documents of other features.</summary>
    public static WebApplication MapAdapters(this WebApplication app) => app;
}
