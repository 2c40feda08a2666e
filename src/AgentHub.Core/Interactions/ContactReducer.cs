namespace AgentHub.Core.Interactions;

/// <summary>Makes the state of a contact from its events. Pure: the same set of events gives the same state, whatever their order.</summary>
public static class ContactReducer
{
    /// <summary>Reduces all events of one contact. A repeated (source, id) counts once.</summary>
    /// <exception cref="ArgumentException">There are no events, or they are of several contacts.</exception>
    public static ContactState Reduce(IEnumerable<ContactEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var all = events.ToArray();
        if (all.Length == 0) throw new ArgumentException("A contact has at least one event.", nameof(events));
        if (Array.Exists(all, e => e.Contact != all[0].Contact)) throw new ArgumentException("Events of several contacts cannot be reduced together.", nameof(events));

        var ordered = all.Order(EventOrder.Instance).DistinctBy(e => (e.Source, e.Id)).ToArray();
        var fold = new ContactFold(ordered);
        foreach (var e in ordered) fold.Take(e);
        return fold.Finish();
    }
}
