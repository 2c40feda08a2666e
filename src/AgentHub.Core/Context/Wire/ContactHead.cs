using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.Wire;

/// <summary>The contact itself.</summary>
public sealed record ContactHead
{
    public required string Id { get; init; }
    public required string Channel { get; init; }
    public required string Direction { get; init; }
    /// <summary>The number calling, as it is written at home; null when withheld.</summary>
    public string? From { get; init; }
    /// <summary>True when a record of the caller holds the number calling, false when none does; null while that may not be said.</summary>
    public bool? FromOnFile { get; init; }
    public string? To { get; init; }
    public required ContactStage Stage { get; init; }
    public string? Queue { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? QueuedAt { get; init; }
    /// <summary>Seconds in queues until it was offered to whoever took it; null while it waits for the first time.</summary>
    public double? WaitedSeconds { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? EndedBy { get; init; }
}
