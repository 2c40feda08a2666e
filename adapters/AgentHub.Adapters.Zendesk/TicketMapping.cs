using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>From Zendesk's ticket to ours.</summary>
internal static class TicketMapping
{
    private const int ExcerptChars = 280;

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
        Excerpt = Excerpt(ticket.Description),
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

    private static string? Excerpt(string? description)
    {
        var text = description?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Length <= ExcerptChars) return text;
        var cut = char.IsHighSurrogate(text[ExcerptChars - 2]) ? ExcerptChars - 2 : ExcerptChars - 1;
        return text[..cut] + "…";
    }
}
