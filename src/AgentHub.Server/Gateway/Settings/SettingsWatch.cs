using System.Threading.Channels;
using AgentHub.Server.Configuration;
using Microsoft.Extensions.Primitives;

namespace AgentHub.Server.Gateway.Settings;

/// <summary>Waits for changes of the settings and has them taken over, one at a time; changes that come together count once.</summary>
internal sealed class SettingsWatch(FreshSettings settings, SettingsReload reload) : BackgroundService
{
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        reload.Start();
        settings.TellOfUnreadableFiles();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = ChangeToken.OnChange(() => settings.ChangeToken, () => _changes.Writer.TryWrite(true));
        try
        {
            await foreach (var _ in _changes.Reader.ReadAllAsync(stoppingToken)) reload.Reload();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }
}
