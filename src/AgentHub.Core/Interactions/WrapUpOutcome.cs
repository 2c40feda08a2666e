namespace AgentHub.Core.Interactions;

/// <summary>What an agent records in wrap-up.</summary>
/// <param name="Disposition">One of the queue's dispositions.</param>
/// <param name="Cause">Free text; null when none was given.</param>
/// <param name="Solved">Null when the agent did not say.</param>
/// <param name="Summary">Free text, card numbers already masked; null when there is none.</param>
public sealed record WrapUpOutcome(string Disposition, string? Cause = null, bool? Solved = null, string? Summary = null);
