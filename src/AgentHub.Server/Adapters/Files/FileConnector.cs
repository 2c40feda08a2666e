using AgentHub.Abstractions;
using AgentHub.Core.Context;
using AgentHub.RemoteAdapters;
using AgentHub.Server.Adapters.Standing;
using AgentHub.YamlAdapters;

namespace AgentHub.Server.Adapters.Files;

/// <summary>Makes a connected system of a good file.</summary>
internal sealed class FileConnector(ConnectedSystems systems, AdaptersOptions adapters, IFactHash hash, TimeProvider time)
{
    /// <summary>Made of the installation's own key, so that it is the same on every node and after a restart.</summary>
    private string CursorSecret => hash.Of("adapter.cursors", "");

    /// <summary>Faults in what the installation sets for the file.</summary>
    public IReadOnlyList<string> Faults(AdapterPlan plan, FileSystemOptions settings) => settings.Faults(plan, adapters);

    /// <param name="plan">From a file without faults.</param>
    /// <param name="settings">Without faults.</param>
    /// <param name="since">Since when this version counts.</param>
    public ConnectedSystem Connect(AdapterPlan plan, FileSystemOptions settings, DateTimeOffset since)
    {
        var options = settings.Of(plan);
        var limits = options.Over(adapters.Limits);
        var reach = settings.ToSettings(plan)!;
        var http = SystemHttp.Make(reach.BaseUrl, limits);
        return systems.Connect(plan.Id, options, limits, Adapter(plan, reach, http), http, since, plan.Remote is null ? PluggedIn.Yaml : PluggedIn.Remote);
    }

    private IAdapter Adapter(AdapterPlan plan, AdapterSettings reach, HttpClient http) =>
        plan.Remote is null ? YamlAdapter.Create(plan, reach, http, time, CursorSecret) : new RemoteAdapterFactory(time).Create(reach, http);
}
