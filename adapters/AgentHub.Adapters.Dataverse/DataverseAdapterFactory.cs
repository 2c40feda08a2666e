using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>Makes adapters for Dynamics 365 (Dataverse Web API). Settings: see this project's README.</summary>
public sealed class DataverseAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "Dataverse";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => DataverseSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http)
    {
        var read = DataverseSettings.Read(settings).Settings;
        IAuthorization authorization = read.App is not null ? new OAuthToken(read.App, http, TimeProvider.System) : new FixedToken(read.Token ?? "");
        return new DataverseAdapter(new Tables(http, read, Cursors.Of(settings)), authorization);
    }
}
