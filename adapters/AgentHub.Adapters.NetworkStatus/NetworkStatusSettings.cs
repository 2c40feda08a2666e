using AgentHub.Abstractions;

namespace AgentHub.Adapters.NetworkStatus;

/// <summary>What an installation says about its network status system.</summary>
internal sealed record NetworkStatusSettings
{
    public required string Key { get; init; }

    public static (NetworkStatusSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        return (new() { Key = reader.Required("Key", "an API key that may read incidents") }, reader.Faults);
    }
}
