using System.Text.Json;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>Makes adapters for Tryton 6 (JSON-RPC). Settings: see this project's README.</summary>
public sealed class TrytonAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "Tryton";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => TrytonSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http)
    {
        var read = TrytonSettings.Read(settings).Settings;
        var api = RestService.For<ITrytonApi>(http, WireSettings.With(JsonNamingPolicy.SnakeCaseLower));
        return new TrytonAdapter(new Calls(api, new LogIn(api, read, TimeProvider.System), read), read, Cursors.Of(settings));
    }
}
