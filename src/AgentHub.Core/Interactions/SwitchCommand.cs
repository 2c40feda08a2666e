namespace AgentHub.Core.Interactions;

/// <summary>One thing an agent wants done with a call; <c>docs/contracts.md</c> section 2.</summary>
public sealed record SwitchCommand
{
    /// <summary>The same for a repetition of the same wish.</summary>
    public required string Id { get; init; }
    /// <summary><c>accept</c>, <c>decline</c>, <c>hold</c>, <c>retrieve</c>, <c>consult</c>, <c>transfer</c>, <c>end</c> or <c>complete</c>.</summary>
    public required string Command { get; init; }
    public required ContactId ContactId { get; init; }
    public required InteractionId InteractionId { get; init; }
    public required AgentId AgentId { get; init; }
    public string? Reason { get; init; }
    /// <summary>Of a transfer: <c>consult</c>, <c>warm</c> or <c>cold</c>.</summary>
    public string? Kind { get; init; }
    public AgentId? ToAgentId { get; init; }
    public string? ToQueue { get; init; }
    public string? Note { get; init; }
}
