using System.Text.Json;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Makes adapters for HubSpot (CRM API v3). Settings: see this project's README.</summary>
public sealed class HubSpotAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "HubSpot";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => HubSpotSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http) => new HubSpotAdapter(
        RestService.For<IHubSpotApi>(http, WireSettings.With(JsonNamingPolicy.CamelCase)), HubSpotSettings.Read(settings).Settings);
}
