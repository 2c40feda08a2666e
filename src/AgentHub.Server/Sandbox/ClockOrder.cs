namespace AgentHub.Server.Sandbox;

/// <summary>What the phone simulator wants of the clock; <c>docs/contracts.md</c> section 5.</summary>
/// <param name="SkipTo">Skip idle time up to here.</param>
/// <param name="HoldAt">Run up to here and stand.</param>
/// <param name="Release">Run on.</param>
internal sealed record ClockOrder(DateTimeOffset? SkipTo = null, DateTimeOffset? HoldAt = null, bool Release = false);
