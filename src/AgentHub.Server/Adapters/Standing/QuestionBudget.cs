namespace AgentHub.Server.Adapters.Standing;

/// <summary>How many questions a system still takes within its own time span, as its last answer said.</summary>
/// <param name="Remaining">Questions it still takes.</param>
/// <param name="Limit">Of how many; null when it does not say.</param>
internal sealed record QuestionBudget(long Remaining, long? Limit);
