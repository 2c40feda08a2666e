using System.Threading.Channels;
using AgentHub.Server.Configuration;
using Microsoft.Extensions.Primitives;

namespace AgentHub.Server.Gateway.Settings;

/// <summary>Waits for changes of the settings and has them taken over, one at a time; changes that come together count once.</summary>
internal sealed class SettingsWatch(FreshSettings settings, SettingsReload reload, TimeProvider time) : BackgroundService
{
    /// <summary>A file that is being written is let be written.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private IDisposable? _listening;

    /// <summary>Listens before it is read what the server started with: no change in between is overlooked.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _listening = ChangeToken.OnChange(() => settings.ChangeToken, () => _changes.Writer.TryWrite(true));
        reload.Start();
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _listening?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _changes.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Pause, time, stoppingToken);
                _changes.Reader.TryRead(out _);
                reload.Reload();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }
}
