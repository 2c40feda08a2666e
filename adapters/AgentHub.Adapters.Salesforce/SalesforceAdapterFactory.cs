using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>Makes adapters for Salesforce (REST API). Settings: see this project's README.</summary>
public sealed class SalesforceAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "Salesforce";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => SalesforceSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http)
    {
        var read = SalesforceSettings.Read(settings).Settings;
        IAuthorization authorization = read.App is not null ? new OAuthToken(read.App, http, TimeProvider.System) : new FixedToken(read.Token ?? "");
        return new SalesforceAdapter(new Organisation(http, read, Cursors.Of(settings)), authorization);
    }
}
