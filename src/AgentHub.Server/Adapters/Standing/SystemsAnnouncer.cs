using AgentHub.Core.Adapters;
using AgentHub.Core.Documents;

namespace AgentHub.Server.Adapters.Standing;

/// <summary>
/// Announces the document <c>systems</c> when a system turned, when the set changed, and every five seconds: answers come all
/// the time, and the hour moves on. Costs nothing while nobody watches.
/// </summary>
internal sealed class SystemsAnnouncer(ISystems systems, IDocumentChanges changes, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly List<IDisposable> _listening = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _listening.Add(systems.Subscribe(_ => Announce()));
        _listening.Add(systems.SubscribeSet(Announce));
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        foreach (var listening in _listening) listening.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) Announce();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private void Announce() => changes.Changed(DocumentNames.Systems);
}
