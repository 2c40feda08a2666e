using AgentHub.Core.Adapters;
using AgentHub.Core.Documents;
using AgentHub.Core.Identity;
using AgentHub.Core.Supervision;

namespace AgentHub.Server.Supervision;

/// <summary>
/// Announces the board when anything on it changed, and every second: a wait or a hold turns to over by time alone, and at
/// midnight the day begins anew. Costs nothing while nobody watches.
/// </summary>
internal sealed class BoardAnnouncer(DayBook book, AgentStates states, IPeople people, ISystems systems, IDocumentChanges changes, TimeProvider time)
    : BackgroundService
{
    private readonly List<IDisposable> _listening = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _listening.Add(book.Subscribe(_ => Announce()));
        _listening.Add(states.Subscribe(_ => Announce()));
        _listening.Add(people.Subscribe(_ => Announce()));
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
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) Announce();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private void Announce() => changes.Changed(DocumentNames.Board);
}
