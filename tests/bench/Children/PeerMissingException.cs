namespace AgentHub.Bench.Children;

/// <summary>A peer that cannot run here; the others are measured without it, and the report says why.</summary>
internal sealed class PeerMissingException(string reason) : Exception(reason);
