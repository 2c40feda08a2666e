using System.Text.Json;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Redmine;

/// <summary>Makes adapters for Redmine 5 (REST API). Settings: see this project's README.</summary>
public sealed class RedmineAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "Redmine";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => RedmineSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http) => new RedmineAdapter(
        RestService.For<IRedmineApi>(http, WireSettings.With(JsonNamingPolicy.SnakeCaseLower)), RedmineSettings.Read(settings).Settings, Cursors.Of(settings), TimeProvider.System);
}
