using System.Text.Json;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>Makes adapters for Zendesk (Support API v2). Settings: see this project's README.</summary>
public sealed class ZendeskAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "Zendesk";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => ZendeskSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http) => new ZendeskAdapter(
        RestService.For<IZendeskApi>(http, WireSettings.With(JsonNamingPolicy.SnakeCaseLower)), ZendeskSettings.Read(settings).Settings, Cursors.Of(settings));
}
