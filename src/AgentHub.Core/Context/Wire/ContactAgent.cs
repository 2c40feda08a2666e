using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.Wire;

/// <summary>One agent's share of the contact.</summary>
public sealed record ContactAgent
{
    public required string InteractionId { get; init; }
    public required string AgentId { get; init; }
    public required string Name { get; init; }
    public required InteractionStage State { get; init; }
    /// <summary>What this agent handed over; null before that.</summary>
    public string? Note { get; init; }
    public string? HandOverReason { get; init; }
    public DateTimeOffset? At { get; init; }
}
