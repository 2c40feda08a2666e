using AgentHub.Core.Interactions;

namespace AgentHub.Ledger;

/// <summary>A change that the feed is going to tell once its transaction commits.</summary>
/// <param name="Kind">What <paramref name="Id"/> names.</param>
/// <param name="Id">Of what was changed.</param>
/// <param name="Event">The stored event's place in its table; null for what is no contact.</param>
/// <param name="EventId">That event's own id, by which it is known again; null with it.</param>
internal sealed record PendingChange(LedgerChangeKind Kind, string Id, long? Event = null, string? EventId = null);
