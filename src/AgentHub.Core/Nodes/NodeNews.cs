namespace AgentHub.Core.Nodes;

/// <summary>
/// What one node tells the others: that something changed, never what it changed to. Whoever cares reads it, from the
/// ledger or the context store.
/// </summary>
/// <param name="Kind">What sort of thing changed.</param>
/// <param name="Name">Which one: a document, an id; at most 200 characters. Empty for <see cref="NodeNewsKind.Missed"/>.</param>
/// <param name="Version">Number of the version, for those who have it already; 0 when it has none.</param>
public readonly record struct NodeNews(NodeNewsKind Kind, string Name, long Version = 0);
