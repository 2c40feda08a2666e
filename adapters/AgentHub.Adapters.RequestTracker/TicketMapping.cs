using AgentHub.Abstractions;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>From Request Tracker's ticket to ours.</summary>
internal static class TicketMapping
{
    /// <param name="ticket">As read.</param>
    /// <param name="customer">The customer asked for; the row is theirs only if it says so itself.</param>
    /// <param name="isActive">Whether Request Tracker counts its status as active; only asked where the status is none of the usual ones.</param>
    /// <param name="numberPrefix">Stands before the number.</param>
    public static Ticket ToTicket(WireTicket ticket, CustomerRef customer, bool isActive, string numberPrefix)
    {
        var status = Status(ticket.Status, isActive);
        return new()
        {
            Id = ticket.Id,
            Number = numberPrefix + ticket.Id,
            CustomerId = IsOf(ticket, customer) ? customer.RecordId : "",
            Subject = ticket.Subject?.Trim() ?? "",
            Status = new(status, ticket.Status ?? ""),
            Priority = ticket.Priority is null or "" or "0" ? null : ticket.Priority,
            Owner = Owner(ticket),
            OpenedAt = Times.Read(ticket.Created),
            DueAt = Times.Read(ticket.Due),
            // A ticket that was opened again keeps the time it was resolved.
            ClosedAt = status is TicketStatus.Solved or TicketStatus.Closed ? Times.Read(ticket.Resolved) : null,
            UpdatedAt = Times.Read(ticket.LastUpdated),
        };
    }

    /// <summary>Whether the customer is one of the ticket's requestors.</summary>
    public static bool IsOf(WireTicket ticket, CustomerRef customer) =>
        ticket.Requestor?.Any(r => r is { Type: "user" } && r.SelfId == customer.RecordId) == true;

    /// <summary>Whether it is a word of Request Tracker's own; an installation may have others.</summary>
    public static bool IsUsual(string? status) => Usual(status) is not TicketStatus.Unknown;

    private static TicketStatus Status(string? raw, bool isActive) => Usual(raw) switch
    {
        TicketStatus.Unknown => isActive ? TicketStatus.Open : TicketStatus.Closed,
        var usual => usual,
    };

    private static TicketStatus Usual(string? raw) => raw?.ToLowerInvariant() switch
    {
        "new" => TicketStatus.New,
        "open" => TicketStatus.Open,
        "stalled" => TicketStatus.Pending,
        "resolved" => TicketStatus.Solved,
        "rejected" or "deleted" => TicketStatus.Closed,
        _ => TicketStatus.Unknown,
    };

    /// <summary>Who works on it: the owner, else the queue.</summary>
    private static string? Owner(WireTicket ticket) => ticket.Owner is { Name: { Length: > 0 } and not "Nobody" } owner
        ? string.IsNullOrWhiteSpace(owner.RealName) ? owner.Name : owner.RealName.Trim()
        : ticket.Queue?.Name is { Length: > 0 } queue ? queue : null;
}
