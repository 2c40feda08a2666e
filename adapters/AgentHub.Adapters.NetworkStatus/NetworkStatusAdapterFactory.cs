using System.Text.Json;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.NetworkStatus;

/// <summary>Makes adapters for the network status system of the demo. Settings: see this project's README.</summary>
public sealed class NetworkStatusAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "NetworkStatus";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => NetworkStatusSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http) =>
        new NetworkStatusAdapter(RestService.For<INetworkStatusApi>(http, WireSettings.With(JsonNamingPolicy.CamelCase)), NetworkStatusSettings.Read(settings).Settings);
}
