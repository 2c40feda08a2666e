using AgentHub.Core.Interactions;
using AgentHub.Core.Supervision;
using AgentHub.Server.Context;

namespace AgentHub.Server.Supervision;

/// <summary>
/// Keeps the day's book: reads the ledger at start, takes every change in, and lets go of yesterday. Listens before it
/// reads, so that nothing falls in between.
/// </summary>
internal sealed class DayKeeper(
    DayBook book, AgentStates states, IContactChanges changes, IContactLedger ledger, IWaits waits, SupervisionOptions options,
    ContextOptions organisation, TimeProvider time,
    ILogger<DayKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(1);
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
    private IDisposable? _listening;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _listening = changes.Subscribe(change => book.Take(change.After));
        await states.LoadAsync(cancellationToken);
        var midnight = Midnight.Before(time.GetUtcNow(), _zone);
        var limit = options.MaxContactsAtStart;
        book.Take(await waits.SinceAsync(midnight, limit, cancellationToken));
        foreach (var contact in await ledger.OpenAsync(limit, cancellationToken)) book.Take(contact);
        foreach (var contact in await ledger.RecordedSinceAsync(midnight, limit, cancellationToken)) book.Take(contact);
        SupervisionLog.Loaded(log, book.Now.Contacts.Count);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _listening?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Sweep, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                if (book.Forget(Midnight.Before(time.GetUtcNow(), _zone)) is > 0 and var gone) SupervisionLog.LetGo(log, gone);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }
}
