using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Core.Documents;
using AgentHub.Server.Adapters.Archives;
using AgentHub.Server.Adapters.Files;
using AgentHub.Server.Adapters.Hosts;
using AgentHub.Server.Adapters.Standing;
using AgentHub.Server.Adapters.Switching;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Adapters;

/// <summary>Start reading here: the systems of record, of the settings and of files, each behind its time limits, breaker and bulkhead.</summary>
internal static class AdaptersFeature
{
    /// <summary>Registers the connected systems, the watch over adapter files, and what those who run the installation see and order.</summary>
    public static WebApplicationBuilder AddAdapters(this WebApplicationBuilder builder)
    {
        builder.AddConfiguredSystems();
        builder.AddAdapterFiles();
        builder.Services.AddSingleton<AdapterStatuses>();
        builder.Services.AddSingleton<IDocumentSource, SystemsSource>();
        builder.Services.AddHostedService<SystemsAnnouncer>();
        builder.Services.AddSingleton<ArchiveUseCounter>();
        builder.Services.AddSingleton<SystemSwitches>();
        builder.Services.AddHostedService(p => p.GetRequiredService<SystemSwitches>());
        return builder;
    }

    /// <summary>Registers the systems of the settings and the watch over those that fail: needs no other feature.</summary>
    public static void AddConfiguredSystems(this WebApplicationBuilder builder)
    {
        builder.AddFeatureOptions<AdaptersOptions>();
        foreach (var factory in ShippedAdapters.All) builder.Services.AddSingleton<IAdapterFactory>(factory);
        builder.Services.AddSingleton<AdapterHosts>();
        builder.Services.AddHostedService(s => s.GetRequiredService<AdapterHosts>());
        builder.Services.AddSingleton<ConnectedSystems>();
        builder.Services.AddSingleton<ISystems>(p => p.GetRequiredService<ConnectedSystems>());
        builder.Services.AddHostedService<HealthWatch>();
    }

    /// <summary>Maps how the adapters stand, their switches and how much the archives are used.</summary>
    public static WebApplication MapAdapters(this WebApplication app)
    {
        app.MapAdapterStatuses();
        app.MapSwitches();
        app.MapArchives();
        return app;
    }

    private static void AddAdapterFiles(this WebApplicationBuilder builder)
    {
        var options = builder.AddFeatureOptions<AdapterFilesOptions>();
        var folder = Path.GetFullPath(options.Folder, builder.Environment.ContentRootPath);
        builder.Services.AddSingleton(new AdapterFolder(folder, options.MaxFiles));
        builder.Services.AddSingleton<FileConnector>();
        builder.Services.AddSingleton<FileSettings>();
        builder.Services.AddSingleton<AdapterFiles>();
        if (options.Folder.Length == 0) return;
        if (!Directory.Exists(folder)) builder.RefuseToStart($"{AdapterFilesOptions.Section}:Folder must be a folder that is there, is {folder}");
        builder.Services.AddHostedService(p => ActivatorUtilities.CreateInstance<AdapterFilesWatch>(p, (Action)p.GetRequiredService<AdapterFiles>().Look));
    }
}
