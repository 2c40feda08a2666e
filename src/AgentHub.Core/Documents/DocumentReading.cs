namespace AgentHub.Core.Documents;

/// <summary>One document read once for one viewer: either the version or why there is none.</summary>
public sealed record DocumentReading(DocumentSnapshot? Snapshot, GoneReason? Gone);
