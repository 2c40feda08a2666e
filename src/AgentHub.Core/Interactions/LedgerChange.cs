namespace AgentHub.Core.Interactions;

/// <summary>One thing that was committed. What it is now is read from its store; it may have changed again since.</summary>
/// <param name="Number">Grows with every commit, with gaps.</param>
/// <param name="Kind">What <paramref name="Id"/> names.</param>
/// <param name="Id">Of the contact, the interaction or the agent.</param>
/// <param name="Event">The event that changed the contact; null for the other kinds.</param>
public sealed record LedgerChange(long Number, LedgerChangeKind Kind, string Id, ContactEvent? Event);
