namespace AgentHub.Core.Context.Caller;

/// <summary>What is known of the caller's record in one system.</summary>
public sealed record SystemLink
{
    public required string System { get; init; }
    public required LinkStatus Status { get; init; }
    /// <summary>Not null exactly when linked.</summary>
    public string? RecordId { get; init; }
    /// <summary><c>customerNumber</c>, <c>email</c>, <c>phone</c> or <c>agent</c>; null when not linked.</summary>
    public string? Method { get; init; }
    public KeyStrength Strength { get; init; }
    /// <summary>The agent who chose it; null when no agent did.</summary>
    public AgentId? ConfirmedBy { get; init; }
    /// <summary>The search that decided, in the state it is in; null when there was none.</summary>
    public Parts.FindPart? Search { get; init; }
}
