namespace AgentHub.YamlAdapters;

/// <summary>How the system is asked whether it is well.</summary>
/// <param name="Request">The request.</param>
/// <param name="Expect">What must be true of the answer; null when the status is enough.</param>
/// <param name="Version">Where its version stands.</param>
internal sealed record HealthPlan(RequestPlan Request, JmesExpression? Expect, JmesExpression? Version);
