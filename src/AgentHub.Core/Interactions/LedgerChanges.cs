namespace AgentHub.Core.Interactions;

/// <summary>An answer of the ledger's feed.</summary>
/// <param name="Changes">Oldest first; empty when nothing was committed since.</param>
/// <param name="Gap">True when changes after the number asked for are not kept any more, or the ledger was replaced by an older copy: read everything anew.</param>
public sealed record LedgerChanges(IReadOnlyList<LedgerChange> Changes, bool Gap);
