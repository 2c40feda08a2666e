using AgentHub.Abstractions;

namespace AgentHub.Core.Context.View;

/// <summary>What a ticket's state means.</summary>
internal static class TicketWords
{
    public static bool IsOpen(Ticket ticket) =>
        ticket.Status.Value is not (TicketStatus.Solved or TicketStatus.Closed) && ticket.ClosedAt is null;
}
