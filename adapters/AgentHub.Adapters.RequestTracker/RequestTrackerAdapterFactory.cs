using AgentHub.Abstractions;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>Makes adapters for Request Tracker 5 (REST API 2.0). Settings: see this project's README.</summary>
public sealed class RequestTrackerAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "RequestTracker";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => RequestTrackerSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http) =>
        new RequestTrackerAdapter(RestService.For<IRequestTrackerApi>(http, WireSettings.With(names: null)), RequestTrackerSettings.Read(settings).Settings, Cursors.Of(settings));
}
