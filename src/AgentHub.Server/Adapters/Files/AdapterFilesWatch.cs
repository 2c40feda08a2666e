using System.Threading.Channels;

namespace AgentHub.Server.Adapters.Files;

/// <summary>
/// Looks into the folder at the start, when something was heard of it, and now and then though nothing was. What comes
/// together counts once: it is read when the folder has been quiet for a moment, and after four such moments even if it is not.
/// </summary>
internal sealed class AdapterFilesWatch(AdapterFolder folder, Action look, AdapterFilesOptions options, TimeProvider time, ILogger<AdapterFilesWatch> log) : BackgroundService
{
    private const int MostPauses = 4;

    private readonly Channel<bool> _heard = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FolderWatch? _watch;
    private ITimer? _tick;

    /// <summary>Something may have changed. Any thread, any number of times.</summary>
    public void Heard() => _heard.Writer.TryWrite(true);

    /// <summary>Listens before it looks, so that no change in between is overlooked; the systems of files are there when this completes.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            _watch = FolderWatch.Start(folder.Path, Heard);
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            log.FolderNotWatched(e.GetType().Name, options.LookEvery.TotalSeconds);
        }
        look();
        _tick = time.CreateTimer(_ => Heard(), null, options.LookEvery, options.LookEvery);
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _watch?.Dispose();
        _tick?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _heard.Reader.WaitToReadAsync(stoppingToken))
            {
                await SettleAsync(stoppingToken);
                look();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task SettleAsync(CancellationToken stoppingToken)
    {
        for (var pauses = 0; pauses < MostPauses && _heard.Reader.TryRead(out _); pauses++)
            await Task.Delay(options.Settle, time, stoppingToken);
        // What was heard last is read now.
        _heard.Reader.TryRead(out _);
    }
}
