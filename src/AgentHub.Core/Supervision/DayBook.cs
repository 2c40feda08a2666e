using System.Collections.Immutable;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Supervision;

/// <summary>
/// The contacts in hand and of the day, with what is counted about them. A contact or a wait that comes late replaces what
/// was there and is counted anew; nothing is ever incremented. Readers take <see cref="Now"/>; thread safe.
/// </summary>
public sealed class DayBook
{
    /// <summary>Waits kept of one interaction; further ones are not counted.</summary>
    public const int MostWaits = 500;

    private readonly Lock _lock = new();
    private readonly Subscriptions<DayChange> _changes = new();
    private DaySnapshot _now = DaySnapshot.Empty;

    /// <summary>The book at this moment.</summary>
    public DaySnapshot Now => Volatile.Read(ref _now);

    /// <summary>Calls <paramref name="handler"/> after every change; quick, must not throw.</summary>
    public IDisposable Subscribe(Action<DayChange> handler) => _changes.Add(handler);

    /// <summary>Takes a contact in; one reduced from fewer events than the known one is left out.</summary>
    public void Take(ContactState contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        lock (_lock)
        {
            if (_now.Contacts.TryGetValue(contact.Id, out var known) && known.State.EventCount > contact.EventCount) return;
            Volatile.Write(ref _now, _now.With(contact));
        }
        Announce(contact);
    }

    /// <summary>Takes reported waits in; a wait that has ended is never reopened.</summary>
    public void Take(IReadOnlyCollection<SystemWait> waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        var touched = waits.Select(w => w.Contact).Distinct().ToList();
        lock (_lock)
        {
            var now = waits.Aggregate(_now, static (book, wait) => book.With(wait));
            Volatile.Write(ref _now, touched.Aggregate(now, static (book, id) => book.Contacts.TryGetValue(id, out var known) ? book.With(known.State) : book));
        }
        foreach (var id in touched)
            if (Now.Contacts.TryGetValue(id, out var contact)) Announce(contact.State);
    }

    /// <summary>Lets go of finished contacts that ended before a time, with their waits.</summary>
    /// <returns>How many.</returns>
    public int Forget(DateTimeOffset before)
    {
        lock (_lock)
        {
            var old = _now.Contacts.Values.Where(c => c.State.IsFinished && c.State.LastRecordedAt < before).ToList();
            if (old.Count > 0) Volatile.Write(ref _now, _now.Without(old));
            return old.Count;
        }
    }

    private void Announce(ContactState contact) => _changes.Announce(new(contact, [.. contact.Interactions.Select(i => i.Agent).Distinct()]));
}
