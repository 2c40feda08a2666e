using AgentHub.Core.Interactions;

namespace AgentHub.Server.Intake;

/// <summary>Commits checked events, and says of each what became of it.</summary>
internal sealed class EventStore(IContactLedger ledger, IntakeMeter meter, TimeProvider time, ILogger<EventStore> log)
{
    /// <summary>Commits one event; returns when it is on disk.</summary>
    /// <param name="checkedEvent">To be stored, or refused already.</param>
    /// <param name="arrived">Timestamp of <see cref="TimeProvider"/>.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public async Task<EventOutcome> StoreAsync(CheckedEvent checkedEvent, long arrived, CancellationToken cancellationToken)
    {
        if (checkedEvent.Refusal is { } refusal) return Refused(refusal);
        var sent = checkedEvent.Event!;
        try
        {
            var appended = await ledger.AppendAsync(sent, cancellationToken);
            return Kept(sent, appended, checkedEvent.Applied, arrived);
        }
        // A database that is away is said by the whole server alike, with the time after which to come again.
        catch (Exception e) when (e is not LedgerUnavailableException && (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            log.NotStored(sent.Id, sent.Source, e);
            meter.Count("not-stored");
            return EventOutcome.Refused(sent.Id, 503, "not-stored", "The event could not be stored: send it again.");
        }
    }

    private EventOutcome Refused(EventOutcome refusal)
    {
        meter.Count(refusal.Problem!);
        log.EventRefused(refusal.Problem!, refusal.Title);
        return refusal;
    }

    private EventOutcome Kept(ContactEvent sent, Appended appended, bool applied, long arrived)
    {
        meter.Count(appended.Duplicate ? "duplicate" : "stored");
        if (!appended.Duplicate) meter.Stored(time.GetElapsedTime(arrived));
        if (!applied) log.EventNotUnderstood(sent.Id, sent.Source, sent.Type);
        else if (appended.After.IllegalEvents > (appended.Before?.IllegalEvents ?? 0)) log.EventImpossible(sent.Id, sent.Source, sent.Contact.Value);
        return new EventOutcome { Status = 200, Id = sent.Id, Duplicate = appended.Duplicate, Applied = applied };
    }
}
