using AgentHub.Abstractions;

namespace AgentHub.Adapters.MeterArchive;

/// <summary>What an installation says about its meter archive.</summary>
internal sealed record MeterArchiveSettings
{
    public required string Key { get; init; }

    public static (MeterArchiveSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        return (new() { Key = reader.Required("Key", "the key of an account that may read") }, reader.Faults);
    }
}
