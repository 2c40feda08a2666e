using System.Text.Json;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>Makes adapters for Business Central (API v2.0). Settings: see this project's README.</summary>
public sealed class BusinessCentralAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "BusinessCentral";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => BusinessCentralSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http)
    {
        var read = BusinessCentralSettings.Read(settings).Settings;
        IAuthorization authorization = read.App is not null ? new OAuthToken(read.App, http, TimeProvider.System) : new FixedToken(read.Token ?? "");
        return new BusinessCentralAdapter(RestService.For<IBusinessCentralApi>(http, WireSettings.With(JsonNamingPolicy.CamelCase)), read, authorization, Cursors.Of(settings));
    }
}
