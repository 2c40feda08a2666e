using AgentHub.Abstractions;

namespace AgentHub.Adapters.MeterArchive;

/// <summary>Makes adapters for the meter archive, an old system that speaks XML. Settings: see this project's README.</summary>
public sealed class MeterArchiveAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "MeterArchive";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => MeterArchiveSettings.Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http) =>
        new MeterArchiveAdapter(RestService.For<IMeterArchiveApi>(http, WireSettings.With(null)), MeterArchiveSettings.Read(settings).Settings, Cursors.Of(settings));
}
