using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgentHub.Core;
using AgentHub.Core.Interactions;

namespace AgentHub.Ledger;

/// <summary>
/// The contacts that were written a moment ago with their events, so that the next event of a call need not read and parse
/// all before it. Only what was committed is kept, and whoever writes compares the number of events with the table's:
/// another node may have written since. Thread safe.
/// </summary>
internal sealed class RecentContacts
{
    /// <summary>Contacts kept; beyond, all are let go and read again when they are needed.</summary>
    public const int Most = 2_000;

    private readonly ConcurrentDictionary<ContactId, RecentContact> _contacts = [];

    /// <summary>What a contact will most likely be after an event; null when it is not kept, or the event is known already.</summary>
    public Foreseen? Foresee(ContactEvent e)
    {
        if (!_contacts.TryGetValue(e.Contact, out var recent) || recent.Has(e)) return null;
        return new(recent, recent.With(e));
    }

    /// <summary>As last committed by this process; null when it is not kept, or the table has another number of events.</summary>
    public RecentContact? Find(ContactId contact, long eventCount) =>
        _contacts.TryGetValue(contact, out var recent) && recent.State.EventCount == eventCount ? recent : null;

    /// <summary>Keeps what was committed; a finished contact is let go.</summary>
    public void Keep(RecentContact recent)
    {
        if (_contacts.Count >= Most) _contacts.Clear();
        if (recent.State.IsFinished) _contacts.TryRemove(recent.State.Id, out _);
        else _contacts[recent.State.Id] = recent;
    }
}

/// <summary>A contact with all its events, in the order they were stored.</summary>
internal sealed record RecentContact(ImmutableList<ContactEvent> Events, ContactState State)
{
    /// <summary>True when an event of this source and id is among them.</summary>
    public bool Has(ContactEvent e) => Events.Exists(known => known.Id == e.Id && known.Source == e.Source);

    /// <summary>With one more event.</summary>
    public RecentContact With(ContactEvent e) => Of(Events.Add(e));

    /// <summary>Reduced from all its events.</summary>
    public static RecentContact Of(ImmutableList<ContactEvent> events) => new(events, ContactReducer.Reduce(events));
}

/// <summary>A contact as kept, and as it will be after one more event.</summary>
internal sealed record Foreseen(RecentContact Now, RecentContact Then);
