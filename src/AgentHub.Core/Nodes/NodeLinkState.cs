namespace AgentHub.Core.Nodes;

/// <summary>Whether what the nodes share can be reached.</summary>
/// <param name="IsHealthy">False while this node works from its own memory.</param>
/// <param name="Since">When that began, UTC.</param>
/// <param name="Reason">For the operator, without secrets or data; null when healthy.</param>
public sealed record NodeLinkState(bool IsHealthy, DateTimeOffset Since, string? Reason = null);
