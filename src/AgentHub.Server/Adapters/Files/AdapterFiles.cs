using System.Collections.Immutable;
using AgentHub.Core.Adapters;

namespace AgentHub.Server.Adapters.Files;

/// <summary>The adapter files as seen last, and the look that takes over what changed. Nothing a file holds stops anything else.</summary>
internal sealed class AdapterFiles(ConnectedSystems systems, FileConnector connector, AdapterFolder folder, FileSettings settings, AdapterFilesOptions options,
    TimeProvider time, ILogger<AdapterFiles> log)
{
    private readonly Lock _looking = new();
    private ImmutableArray<AdapterFile> _now = [];
    private bool _hasLooked;
    private string? _problem;
    private int _leftOff;

    /// <summary>By name; a snapshot.</summary>
    public IReadOnlyList<AdapterFile> Now => _now;

    /// <summary>Looks at folder and settings, and lets what changed count from the next question on. Never throws.</summary>
    public void Look()
    {
        lock (_looking)
        {
            try
            {
                settings.Read();
                var look = folder.Look();
                Tell(look);
                if (look.Problem is null) Take(_now, look.Files);
            }
            catch (Exception fault)
            {
                log.LookFailed(fault);
            }
        }
    }

    /// <summary>Reads the file of a system again and connects it anew, though nothing changed; a faulty one stays as it is.</summary>
    public void Reconnect(string system)
    {
        lock (_looking)
        {
            _now = [.. _now.Select(f => f.System?.Id == system ? f with { TextStamp = "", SystemStamp = "" } : f)];
            Look();
        }
    }

    private void Take(ImmutableArray<AdapterFile> before, IReadOnlyList<FolderFile> seen)
    {
        ImmutableArray<AdapterFile> now = [.. new FileTaking(before, connector, settings, systems.IsConfigured, time.GetUtcNow()).Take(seen, isFirst: !_hasLooked)];
        _hasLooked = true;
        if (now.AsSpan().SequenceEqual(before.AsSpan(), ReferenceEqualityComparer.Instance)) return;
        ImmutableInterlocked.InterlockedExchange(ref _now, now);
        ConnectedSystem[] connected = [.. now.Select(f => f.System).OfType<ConnectedSystem>()];
        if (!connected.ToHashSet().SetEquals(before.Select(f => f.System).OfType<ConnectedSystem>())) systems.Replace(connected);
        TellFiles(before, now);
    }

    private void TellFiles(ImmutableArray<AdapterFile> before, ImmutableArray<AdapterFile> now)
    {
        foreach (var file in now)
        {
            var last = before.FirstOrDefault(b => b.Name == file.Name);
            if (file.Faults.Count > 0 && last?.Faults.SequenceEqual(file.Faults) != true)
                log.FileRefused(file.Name, file.Faults.Count, file.System is null ? "connects nothing" : $"its last good version stays in use for system {file.System.Id}",
                    Environment.NewLine, string.Join(Environment.NewLine, file.Faults.Select(f => "  " + f)));
            if (file.System is not { } system || ReferenceEquals(system, last?.System)) continue;
            var capabilities = string.Join(", ", AdapterCapabilities.Of(system.Adapter));
            if (before.Any(b => b.System?.Id == system.Id)) log.FileReplaced(file.Name, system.Id, capabilities);
            else log.FileConnected(file.Name, system.Id, capabilities);
        }
        foreach (var gone in before.Where(b => b.System is { } s && now.All(n => n.System?.Id != s.Id))) log.FileGone(gone.System!.Id, gone.Name);
    }

    private void Tell(FolderLook look)
    {
        if (look.Problem is { } problem && problem != _problem) log.FolderUnreadable(problem);
        _problem = look.Problem;
        if (look.LeftOff > 0 && look.LeftOff != _leftOff) log.FilesLeftOff(look.LeftOff, options.MaxFiles);
        _leftOff = look.LeftOff;
    }
}
