using System.Globalization;
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
        Version = Version(ticket),
        Excerpt = Excerpt.Of(ticket.Description),
    };

    /// <summary>The time of the last change, as Zendesk compares it; to the second.</summary>
    public static string? Version(WireTicket ticket) => ticket.UpdatedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Zendesk's word; null when it has none for it.</summary>
    public static string? Word(TicketStatus status) => status switch
    {
        TicketStatus.New => "new",
        TicketStatus.Open => "open",
        TicketStatus.Pending => "pending",
        TicketStatus.OnHold => "hold",
        TicketStatus.Solved => "solved",
        TicketStatus.Closed => "closed",
        _ => null,
    };

    public static Coded<TicketStatus> Status(string? raw) => new(raw?.ToLowerInvariant() switch
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
