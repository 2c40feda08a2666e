namespace AgentHub.Sandbox.Telephony;

/// <summary>What an agent wants of the switch; <c>docs/contracts.md</c> section 2.</summary>
internal sealed record SwitchCommand
{
    /// <summary>The same id is carried out once.</summary>
    public required string Id { get; init; }

    /// <summary><c>accept</c>, <c>decline</c>, <c>hold</c>, <c>retrieve</c>, <c>consult</c>, <c>transfer</c>, <c>end</c> or <c>complete</c>.</summary>
    public required string Command { get; init; }

    public required string ContactId { get; init; }
    public required string InteractionId { get; init; }
    public required string AgentId { get; init; }
    public string? Reason { get; init; }
    public string? ToAgentId { get; init; }
    public string? ToQueue { get; init; }

    /// <summary>Of a transfer: <c>consult</c>, <c>warm</c> or <c>cold</c>.</summary>
    public string? Kind { get; init; }

    public string? Note { get; init; }
}
