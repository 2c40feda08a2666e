namespace AgentHub.Server.Adapters.Files;

/// <summary>
/// Hears of changes in the folder, as far as the operating system tells: on network drives and mounted volumes it may tell
/// nothing, so that nobody may rely on it.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly FileSystemWatcher _watcher;

    private FolderWatch(FileSystemWatcher watcher) => _watcher = watcher;

    /// <param name="folder">Full path.</param>
    /// <param name="changed">Called on other threads, often several times for one change; quick.</param>
    /// <exception cref="IOException">The operating system watches no more.</exception>
    /// <exception cref="ArgumentException">The folder is not there.</exception>
    public static FolderWatch Start(string folder, Action changed)
    {
        var watcher = new FileSystemWatcher(folder);
        watcher.Created += (_, _) => changed();
        watcher.Changed += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.Renamed += (_, _) => changed();
        watcher.Error += (_, _) => changed();
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
        return new(watcher);
    }

    public void Dispose() => _watcher.Dispose();
}
