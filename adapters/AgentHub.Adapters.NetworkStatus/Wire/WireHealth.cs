namespace AgentHub.Adapters.NetworkStatus;

/// <summary>Answer of <c>/health</c>.</summary>
internal sealed record WireHealth(bool? Up);
