using System.Text.Json;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Carrier;

/// <summary>Makes adapters for the carrier of the demo, a partner's API. Settings: see this project's README.</summary>
public sealed class CarrierAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "Carrier";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => CarrierSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http) =>
        new CarrierAdapter(RestService.For<ICarrierApi>(http, WireSettings.With(JsonNamingPolicy.CamelCase)), CarrierSettings.Read(settings).Settings, Cursors.Of(settings));
}
