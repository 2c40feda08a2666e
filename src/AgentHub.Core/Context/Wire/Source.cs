using AgentHub.Core.Adapters;

namespace AgentHub.Core.Context.Wire;

/// <summary>How a system is doing for this contact.</summary>
public sealed record Source
{
    public required string System { get; init; }
    public required string Title { get; init; }
    public required string Kind { get; init; }
    /// <summary>That the system was replaced, and by what; null for a system in use.</summary>
    public Archive? Archive { get; init; }
    public required SystemCondition State { get; init; }
    /// <summary>When the state began; while asking, when the oldest question was sent.</summary>
    public DateTimeOffset? Since { get; init; }
    public DateTimeOffset? LastOk { get; init; }
    public double? LastMs { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset? RetryAt { get; init; }
}
