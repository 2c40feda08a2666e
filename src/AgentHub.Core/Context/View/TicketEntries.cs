using AgentHub.Abstractions;

namespace AgentHub.Core.Context.View;

/// <summary>Tickets: opened, promise missed, closed.</summary>
internal static class TicketEntries
{
    private static readonly TimeSpan SameMoment = TimeSpan.FromHours(1);

    public static IEnumerable<Wire.TimelineItem> Of(ContactView view)
    {
        foreach (var (system, _, data) in view.Rows(Capability.Tickets))
            foreach (var ticket in data.Tickets ?? [])
            {
                if (Closed(system.Id, ticket) is { } closed) yield return closed;
                else if (Opened(system.Id, ticket, view) is { } opened) yield return opened;
                if (Missed(system.Id, ticket, view) is { } missed) yield return missed;
            }
    }

    /// <summary>True when a ticket already tells of this touch: the e-mail or form that opened it.</summary>
    public static bool Tells(ContactView view, Touch touch) => view.Rows(Capability.Tickets)
        .SelectMany(r => r.Data.Tickets ?? []).Any(t => IsOpenedBy(t, touch));

    private static bool IsOpenedBy(Ticket ticket, Touch touch) =>
        TicketWords.IsOpen(ticket) && Channel(ticket) == touch.Channel && ticket.OpenedAt is { } at && (at - touch.At).Duration() <= SameMoment;

    private static Wire.TimelineItem? Opened(string system, Ticket ticket, ContactView view)
    {
        if (ticket.OpenedAt is not { } at) return null;
        var touch = Touches.Before(view.Contact).FirstOrDefault(t => IsOpenedBy(ticket, t));
        return new()
        {
            Id = $"o.{system}.{ticket.Id}",
            At = at,
            Kind = Channel(ticket) switch { "email" => Wire.TimelineKind.Email, "web" => Wire.TimelineKind.Web, _ => Wire.TimelineKind.Ticket },
            Title = Title(ticket, at),
            Detail = ticket.Subject,
            Said = Said(ticket, touch, view),
            System = system,
            Severity = ticket.DueAt < view.Now ? Wire.AlertSeverity.Bad : null,
        };
    }

    // What the caller wrote says more than the list of what it held.
    private static string? Said(Ticket ticket, Touch? touch, ContactView view)
    {
        if (touch?.Quote is { } quote) return $"“{quote}”";
        if (ticket.Excerpt is { Length: > 0 } words) return $"“{words}”";
        return touch is null ? null : TouchEntries.Said(touch, view);
    }

    private static string Title(Ticket ticket, DateTimeOffset opened)
    {
        var what = Channel(ticket) switch { "email" => "E-mail opened", "web" => "Form opened", "voice" => "Call opened", _ => "Opened" };
        return ticket.DueAt is { } due && due > opened && due - opened <= TimeSpan.FromDays(14)
            ? $"{what} {ticket.Number}, answer promised in {Promise(due - opened)}"
            : $"{what} {ticket.Number}";
    }

    private static string Promise(TimeSpan span) =>
        span <= TimeSpan.FromHours(48) ? $"{(int)Math.Round(span.TotalHours)} h" : $"{(int)Math.Round(span.TotalDays)} days";

    private static Wire.TimelineItem? Missed(string system, Ticket ticket, ContactView view) => !TicketWords.IsOpen(ticket) || !(ticket.DueAt < view.Now) ? null : new()
    {
        Id = $"m.{system}.{ticket.Id}",
        At = ticket.DueAt!.Value,
        Kind = Wire.TimelineKind.Ticket,
        Title = "Promised answer missed",
        Detail = ticket.Number,
        System = system,
        Severity = Wire.AlertSeverity.Bad,
    };

    private static Wire.TimelineItem? Closed(string system, Ticket ticket) => TicketWords.IsOpen(ticket) ? null : new()
    {
        Id = $"x.{system}.{ticket.Id}",
        At = ticket.ClosedAt ?? ticket.UpdatedAt ?? ticket.OpenedAt ?? DateTimeOffset.UnixEpoch,
        Kind = Wire.TimelineKind.Ticket,
        Title = $"{ticket.Number} closed",
        Detail = ticket.Subject,
        System = system,
    };

    private static string? Channel(Ticket ticket) => ticket.Channel?.ToLowerInvariant() switch
    {
        "email" or "e-mail" or "mail" => "email",
        "web" or "web_form" or "website" => "web",
        "voice" or "phone" => "voice",
        var other => other,
    };
}
