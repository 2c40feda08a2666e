using AgentHub.Server.Adapters;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Gateway.Settings;

/// <summary>Takes changed settings over while the server runs, all or none: with a single fault the running ones stay, and every fault is logged.</summary>
internal sealed class SettingsReload(FreshSettings settings, AdaptersOptions adapters, CurrentGateway gateway, ILogger<SettingsReload> log)
{
    private string? _seen;

    /// <summary>Remembers what the server started with, so that only a change of it counts as one.</summary>
    public void Start()
    {
        using var root = (ConfigurationRoot)settings.Read();
        _seen = Text(root);
    }

    /// <summary>Reads the settings again. Called by one thread at a time.</summary>
    /// <returns>The faults; empty when the new settings run, null when nothing changed.</returns>
    public IReadOnlyList<string>? Reload()
    {
        IReadOnlyList<string> faults;
        try
        {
            using var root = (ConfigurationRoot)settings.Read();
            var text = Text(root);
            if (text == _seen) return null;
            _seen = text;
            faults = Apply(root);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // Seen is emptied, so that the same settings as before count as a change once the file can be read.
            _seen = null;
            faults = [$"{unreadable.Message} {unreadable.GetBaseException().Message}"];
        }
        GatewayMeter.SettingsChanged(refused: faults.Count > 0);
        if (faults.Count > 0) log.SettingsRefused(faults.Count, Environment.NewLine, string.Join(Environment.NewLine, faults.Select(f => "  " + f)));
        else log.SettingsApplied(gateway.Now.All.Count);
        return faults;
    }

    private IReadOnlyList<string> Apply(ConfigurationRoot root)
    {
        var check = new SettingsCheck(root, GatewayOptions.Section);
        var options = check.Read<GatewayOptions>();
        IReadOnlyList<string> faults = [.. check.Faults(), .. GatewayPlan.Faults(options, adapters)];
        if (faults.Count == 0) gateway.Replace(options);
        return faults;
    }

    private static string Text(ConfigurationRoot root) =>
        string.Join('\n', root.GetSection(GatewayOptions.Section).AsEnumerable().OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}={s.Value}"));
}
