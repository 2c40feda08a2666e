namespace AgentHub.Abstractions;

/// <summary>State of a ticket in our words.</summary>
public enum TicketStatus { Unknown, New, Open, Pending, OnHold, Solved, Closed }

/// <summary>One ticket of a customer.</summary>
public sealed record Ticket
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    /// <summary>Whose ticket it is, as the row itself states it; compared with the key asked.</summary>
    public required string CustomerId { get; init; }
    public required string Subject { get; init; }
    public required Coded<TicketStatus> Status { get; init; }
    public string? Priority { get; init; }
    /// <summary>Where it came in: <c>email</c>, <c>web</c>, <c>voice</c>; the system's word.</summary>
    public string? Channel { get; init; }
    /// <summary>Who works on it, in the system's words.</summary>
    public string? Owner { get; init; }
    public DateTimeOffset? OpenedAt { get; init; }
    /// <summary>When an answer was promised; past and still open means a missed promise.</summary>
    public DateTimeOffset? DueAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    /// <summary>Changes whenever the ticket does (an ETag, a time stamp); goes back with a change. Null when the system has none.</summary>
    public string? Version { get; init; }
    /// <summary>First lines of what the customer wrote, at most 280 characters.</summary>
    public string? Excerpt { get; init; }
}
