namespace AgentHub.Abstractions;

/// <summary>Something that happened between customer and company, as one system remembers it.</summary>
public sealed record TimelineEntry
{
    public required string Id { get; init; }
    /// <summary>Whose it is, as the row itself states it; compared with the key asked.</summary>
    public required string CustomerId { get; init; }
    /// <summary>When it happened, UTC.</summary>
    public required DateTimeOffset At { get; init; }
    /// <summary>What it was, in the system's words: <c>call</c>, <c>visit</c>, <c>meter reading</c>.</summary>
    public required string Kind { get; init; }
    public required string Title { get; init; }
    /// <summary>First lines, at most 280 characters.</summary>
    public string? Excerpt { get; init; }
    /// <summary>Who did it, in the system's words.</summary>
    public string? By { get; init; }
}
