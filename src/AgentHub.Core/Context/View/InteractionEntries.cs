using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.View;

/// <summary>What agents did with the caller.</summary>
internal static class InteractionEntries
{
    public static IEnumerable<Wire.TimelineItem> Of(ContactView view)
    {
        var alone = !view.Audience.IsSupervisor && view.Contact.Interactions.Select(i => i.Agent).Distinct().Count() == 1;
        foreach (var interaction in view.Contact.Interactions)
        {
            var name = view.NameOf(interaction.Agent);
            if (Main(interaction, alone, name) is { } main) yield return main;
            foreach (var hold in Holds(interaction)) yield return hold;
            foreach (var consult in Consults(interaction, view)) yield return consult;
            if (HandOver(interaction, view) is { } handOver) yield return handOver;
            if (WrapUp(interaction, name) is { } wrapUp) yield return wrapUp;
        }
    }

    // "You" is true for whoever reads it only while nobody else is on the contact.
    private static Wire.TimelineItem? Main(InteractionState i, bool alone, string name)
    {
        var id = $"i.{i.Id}";
        if (i.ConnectedAt is { } connected)
        {
            var with = alone && i.DisconnectedAt is null ? "you" : name;
            var lasted = i.DisconnectedAt is { } end ? $", {Words.Clock(end - connected)}" : "";
            return new() { Id = id, At = connected, Kind = Wire.TimelineKind.Call, Title = $"Call with {with}{lasted}" };
        }
        return i.Stage switch
        {
            InteractionStage.Offered or InteractionStage.Alerting when (i.AlertingAt ?? i.OfferedAt) is { } at =>
                new() { Id = id, At = at, Kind = Wire.TimelineKind.Ringing, Title = alone ? "Ringing at your desk" : $"Ringing at {name}'s desk" },
            InteractionStage.Declined when i.OfferedAt is not null =>
                new() { Id = id, At = i.Since, Kind = Wire.TimelineKind.Ringing, Title = $"Declined by {name}" },
            InteractionStage.Missed when i.OfferedAt is not null =>
                new() { Id = id, At = i.Since, Kind = Wire.TimelineKind.Ringing, Title = $"Not answered by {name}" },
            _ => null,
        };
    }

    private static IEnumerable<Wire.TimelineItem> Holds(InteractionState i) => i.Holds.Where(h => h.Reason != "consult").Select((h, index) => new Wire.TimelineItem
    {
        Id = $"h.{i.Id}.{index}",
        At = h.Since,
        Kind = Wire.TimelineKind.Hold,
        Title = $"On hold{(h.Until is { } until ? " " + Words.Clock(until - h.Since) : "")}, {HoldWords(h.Reason)}",
    });

    private static string HoldWords(string reason) => reason switch
    {
        "system" => "waiting for a system",
        "verify" => "verifying",
        _ => reason,
    };

    private static IEnumerable<Wire.TimelineItem> Consults(InteractionState i, ContactView view) => i.Kind == InteractionKind.Consult && i.ConnectedAt is null
        ? []
        : i.Consults.Where(c => view.Contact.Interaction(c.With) is { } other && other.Agent != i.Agent && other.Kind == InteractionKind.Consult)
            .Select((c, index) => new Wire.TimelineItem
            {
                Id = $"c.{i.Id}.{index}",
                At = c.Since,
                Kind = Wire.TimelineKind.Transfer,
                Title = $"{view.NameOf(i.Agent)} asked {view.NameOf(view.Contact.Interaction(c.With)!.Agent)}{(c.Until is { } until ? ", " + Words.Clock(until - c.Since) : "")}",
            });

    private static Wire.TimelineItem? HandOver(InteractionState i, ContactView view) => i.HandOver is not { } given ? null : new()
    {
        Id = $"t.{i.Id}",
        At = given.At,
        Kind = Wire.TimelineKind.Transfer,
        Title = $"{view.NameOf(given.FromAgent)} handed over to {view.NameOf(i.Agent)}",
        Detail = given.Reason,
    };

    private static Wire.TimelineItem? WrapUp(InteractionState i, string name) => i is not { CompletedAt: { } at, Summary: { Length: > 0 } summary } ? null : new()
    {
        Id = $"w.{i.Id}",
        At = at,
        Kind = Wire.TimelineKind.Note,
        Title = $"Wrap-up by {name}",
        Detail = summary,
    };
}
