using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>From Zendesk's ticket to ours.</summary>
internal static class TicketMapping
{
    public static Ticket ToTicket(WireTicket ticket, Owners owners, string numberPrefix) => new()
    {
        Id = Ids.Text(ticket.Id)!,
        Number = numberPrefix + Ids.Text(ticket.Id),
        CustomerId = Ids.Text(ticket.RequesterId) ?? "",
        Subject = ticket.Subject?.Trim() ?? "",
        Status = Status(ticket.Status),
        Priority = ticket.Priority,
        Channel = ticket.Via?.Channel,
        Owner = owners.Of(ticket),
        OpenedAt = ticket.CreatedAt?.ToUniversalTime(),
        DueAt = ticket.DueAt?.ToUniversalTime(),
        ClosedAt = ticket.MetricSet?.SolvedAt?.ToUniversalTime(),
        UpdatedAt = ticket.UpdatedAt?.ToUniversalTime(),
        Excerpt = Excerpt.Of(ticket.Description),
    };

    private static Coded<TicketStatus> Status(string? raw) => new(raw?.ToLowerInvariant() switch
    {
        "new" => TicketStatus.New,
        "open" => TicketStatus.Open,
        "pending" => TicketStatus.Pending,
        "hold" => TicketStatus.OnHold,
        "solved" => TicketStatus.Solved,
        "closed" => TicketStatus.Closed,
        _ => TicketStatus.Unknown,
    }, raw ?? "");
}
