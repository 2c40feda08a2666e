using System.Text.Json;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Makes adapters for HubSpot (CRM API v3, associations v4). Settings: see this project's README.</summary>
public sealed class HubSpotAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "HubSpot";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => HubSpotSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http)
    {
        var read = HubSpotSettings.Read(settings).Settings;
        var api = RestService.For<IHubSpotApi>(http, WireSettings.With(JsonNamingPolicy.CamelCase));
        return new HubSpotAdapter(new(api, read.Authorization), read, Cursors.Of(settings), TimeProvider.System);
    }
}
