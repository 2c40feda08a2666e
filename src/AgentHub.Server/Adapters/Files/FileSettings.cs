using AgentHub.Server.Configuration;

namespace AgentHub.Server.Adapters.Files;

/// <summary>The settings of adapter files as they are now: those of the start until good ones follow.</summary>
internal sealed class FileSettings(FreshSettings settings, AdapterFilesOptions atStart, ILogger<FileSettings> log)
{
    private static readonly FileSystemOptions Nothing = new();
    private IReadOnlyDictionary<string, FileSystemOptions> _now = atStart.Systems;
    private string? _refused;

    /// <summary>Of one system; defaults when nothing is set for it.</summary>
    public FileSystemOptions Of(string system) => _now.GetValueOrDefault(system) ?? Nothing;

    /// <summary>Reads them again; with a single fault those before stay. Called by one thread at a time.</summary>
    public void Read()
    {
        var (systems, faults) = Fresh();
        if (faults.Count == 0) _now = systems;
        var text = string.Join(Environment.NewLine, faults.Select(f => "  " + f));
        if (faults.Count > 0 && text != _refused) log.FileSettingsRefused(faults.Count, Environment.NewLine, text);
        _refused = text;
    }

    private (IReadOnlyDictionary<string, FileSystemOptions> Systems, IReadOnlyList<string> Faults) Fresh()
    {
        try
        {
            using var root = (ConfigurationRoot)settings.Read();
            var check = new SettingsCheck(root, AdapterFilesOptions.Section);
            return (check.Read<AdapterFilesOptions>().Systems, check.Faults());
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return (_now, [$"{unreadable.Message} {unreadable.GetBaseException().Message}"]);
        }
    }
}
