namespace AgentHub.RemoteAdapters;

/// <summary>Makes adapters that speak to another program by the remote adapter protocol.</summary>
public sealed class RemoteAdapterFactory(TimeProvider time) : IAdapterFactory
{
    /// <summary>On the system's clock.</summary>
    public RemoteAdapterFactory() : this(TimeProvider.System) { }

    /// <inheritdoc/>
    public string Product => "Remote";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        RemoteSettings.Read(settings, out var faults);
        return faults;
    }

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(http);
        return new RemoteAdapter(settings, http, time);
    }
}
