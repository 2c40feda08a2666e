namespace AgentHub.Abstractions;

/// <summary>A ticket's new status.</summary>
public sealed record TicketStatusChange
{
    public required CustomerRef Customer { get; init; }
    /// <summary>The ticket; one of somebody else is answered as not found.</summary>
    public required string TicketId { get; init; }
    /// <summary>Not <see cref="TicketStatus.Unknown"/>; one that the system does not have is refused.</summary>
    public required TicketStatus Status { get; init; }
    /// <summary><see cref="Ticket.Version"/> as it was shown; when the ticket has another the answer is <see cref="Outcome.Conflict"/>. Null: whatever it is.</summary>
    public string? ExpectedVersion { get; init; }
}
