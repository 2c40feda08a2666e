using System.Text.Json;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>Makes adapters for ServiceNow (Table API). Settings: see this project's README.</summary>
public sealed class ServiceNowAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "ServiceNow";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => ServiceNowSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http)
    {
        var read = ServiceNowSettings.Read(settings).Settings;
        var api = RestService.For<IServiceNowApi>(http, WireSettings.With(JsonNamingPolicy.SnakeCaseLower));
        return new ServiceNowAdapter(api, read, read.Credentials.Open(http, TimeProvider.System), Cursors.Of(settings));
    }
}
