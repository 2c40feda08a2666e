using AgentHub.Abstractions;

namespace AgentHub.Adapters;

/// <summary>The order in which tickets are listed, whatever the product.</summary>
internal static class TicketOrder
{
    /// <summary>Whether nobody works on it any more.</summary>
    public static bool IsDone(Ticket ticket) => ticket.Status.Value is TicketStatus.Solved or TicketStatus.Closed;

    /// <summary>Those not done first, each newest first; of two opened at the same time the one with the higher number.</summary>
    public static IEnumerable<Ticket> Of(IEnumerable<Ticket> tickets) => tickets.OrderBy(IsDone)
        .ThenByDescending(t => t.OpenedAt ?? DateTimeOffset.MinValue).ThenByDescending(t => t.Id.Length).ThenByDescending(t => t.Id, StringComparer.Ordinal);
}
