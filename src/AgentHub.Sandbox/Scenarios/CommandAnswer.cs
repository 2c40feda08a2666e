namespace AgentHub.Sandbox.Scenarios;

/// <summary>What became of an agent's command.</summary>
/// <param name="Refusal">Why not, for the agent; null when it was carried out.</param>
/// <param name="At">When, by the switch's clock; null when it was refused before that mattered.</param>
internal sealed record CommandAnswer(string? Refusal, DateTimeOffset? At)
{
    public static CommandAnswer Refused(string title) => new(title, null);
}
