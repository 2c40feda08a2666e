using System.Collections.Frozen;

namespace AgentHub.Core.Interactions;

/// <summary>
/// The one total order of a contact's events: time, rank of the type, source, sequence, id. Whatever the order of arrival,
/// events are reduced in this one.
/// </summary>
public sealed class EventOrder : IComparer<ContactEvent>
{
    /// <summary>Shared and stateless.</summary>
    public static EventOrder Instance { get; } = new();

    /// <summary>At the same time a contact starts before it is queued, a consult ends before its transfer, and so on.</summary>
    private static readonly FrozenDictionary<string, int> Ranks = new[]
    {
        EventTypes.ContactStarted, EventTypes.FactGiven, EventTypes.IdentityVerified, EventTypes.IdentityLinked,
        EventTypes.FactReasked, EventTypes.ContactQueued, EventTypes.InteractionOffered, EventTypes.InteractionAlerting,
        EventTypes.InteractionDeclined, EventTypes.InteractionMissed, EventTypes.InteractionConnected,
        EventTypes.InteractionOpened, EventTypes.InteractionHeld, EventTypes.ConsultStarted, EventTypes.ConsultEnded,
        EventTypes.InteractionRetrieved, EventTypes.ConflictDecided, EventTypes.InteractionTransferred, EventTypes.InteractionDisconnected,
        EventTypes.ContactAbandoned, EventTypes.ContactEnded, EventTypes.WrapUpCompleted,
    }.Select((type, rank) => (type, rank)).ToFrozenDictionary(p => p.type, p => p.rank, StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Compare(ContactEvent? x, ContactEvent? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = x.Time.CompareTo(y.Time);
        if (order == 0) order = Rank(x.Type).CompareTo(Rank(y.Type));
        if (order == 0) order = string.CompareOrdinal(x.Type, y.Type);
        if (order == 0) order = string.CompareOrdinal(x.Source, y.Source);
        if (order == 0) order = string.CompareOrdinal(x.Sequence, y.Sequence);
        return order == 0 ? string.CompareOrdinal(x.Id, y.Id) : order;
    }

    private static int Rank(string type) => Ranks.GetValueOrDefault(type, int.MaxValue);
}
