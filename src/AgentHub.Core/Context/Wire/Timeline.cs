namespace AgentHub.Core.Context.Wire;

/// <summary>What an entry is about; decides its sign.</summary>
public enum TimelineKind { Ringing, Queued, Ivr, Ticket, Web, Email, Call, Invoice, Fact, Transfer, Hold, Note, Verified }

/// <summary>The newest entries of all channels.</summary>
public sealed record Timeline
{
    /// <summary>At most 50; sort by <see cref="TimelineItem.At"/>, newest first, then by <see cref="TimelineItem.Order"/>.</summary>
    public required IReadOnlyDictionary<string, TimelineItem> Items { get; init; }
    /// <summary>True when older entries are left out.</summary>
    public required bool More { get; init; }
}

/// <summary>One entry.</summary>
public sealed record TimelineItem
{
    public required string Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required TimelineKind Kind { get; init; }
    public required string Title { get; init; }
    public string? Detail { get; init; }
    /// <summary>The caller's own words.</summary>
    public string? Said { get; init; }
    /// <summary>System id; null when the hub itself knows.</summary>
    public string? System { get; init; }
    public AlertSeverity? Severity { get; init; }
    /// <summary>Place in the head, from 1, newest first.</summary>
    public int Order { get; init; }
}
