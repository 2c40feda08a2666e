using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>Makes adapters for SAP S/4HANA (OData V2). Settings: see this project's README.</summary>
public sealed class SapAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "Sap";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => SapSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http)
    {
        var read = SapSettings.Read(settings).Settings;
        return new SapAdapter(RestService.For<ISapApi>(http, WireSettings.With(null)), read, read.Credentials.Open(http, TimeProvider.System), Cursors.Of(settings));
    }
}
