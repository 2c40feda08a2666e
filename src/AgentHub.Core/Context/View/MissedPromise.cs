using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.View;

/// <summary>An open ticket whose answer was promised for a time that has passed.</summary>
internal static class MissedPromise
{
    public static IEnumerable<Hurt> Of(ContactView view)
    {
        foreach (var (system, part, ticket) in Tickets(view))
        {
            var due = ticket.DueAt!.Value;
            var late = view.Now - due;
            yield return new($"ticket.promise:{ticket.Id}", late.TotalMinutes, new()
            {
                Severity = Wire.AlertSeverity.Bad,
                Order = 0,
                Title = $"Promise missed by {Words.Span(late)}",
                Brief = $"Promise missed by {Words.ShortSpan(late)}",
                Detail = $"{ticket.Number} {ticket.Subject}, due {Words.When(due, view.Now, view.Settings.Zone)}",
                System = system.Id,
                SystemTitle = system.Title,
                At = part.AsOf,
                Since = due,
            });
        }
    }

    public static IEnumerable<(SystemView System, FacetPart Part, Ticket Ticket)> Tickets(ContactView view) =>
        from row in view.Rows(Capability.Tickets)
        from ticket in row.Data.Tickets ?? []
        where TicketWords.IsOpen(ticket) && ticket.DueAt < view.Now
        select (row.System, row.Part, ticket);
}
