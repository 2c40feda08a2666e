using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.View;

/// <summary>What the caller lived before an agent: the automated attendant, the queue, the proof of who they are.</summary>
internal static class ContactEntries
{
    public static IEnumerable<Wire.TimelineItem> Of(ContactView view)
    {
        var contact = view.Contact;
        for (var n = 0; n < contact.QueueStays.Length; n++) yield return Queued(contact.QueueStays[n], n, contact);
        if (Ivr(view) is { } ivr) yield return ivr;
        else yield return new() { Id = "started", At = contact.StartedAt, Kind = Wire.TimelineKind.Call, Title = contact.Direction == "outbound" ? "Call placed" : "Call came in" };
        if (Verified(contact) is { } verified) yield return verified;
    }

    private static Wire.TimelineItem Queued(QueueStay stay, int n, ContactState contact)
    {
        var until = HeadView.OfferedIn(stay, contact);
        return new()
        {
            Id = $"q.{n}",
            At = stay.Since,
            Kind = Wire.TimelineKind.Queued,
            Title = $"Queued for {stay.Queue}{(until is { } end ? ", " + Words.Clock(end - stay.Since) : "")}",
        };
    }

    private static Wire.TimelineItem? Ivr(ContactView view)
    {
        var contact = view.Contact;
        var given = Touches.Of(contact).Where(t => t.Channel == "ivr" && t.At >= contact.StartedAt).SelectMany(t => t.Facts).DistinctBy(f => f.Key).ToArray();
        var verified = contact.Verification is { By: "ivr", Level: > 0 } v ? v : null;
        if (given.Length == 0 && verified is null) return null;
        return new()
        {
            Id = "ivr",
            At = contact.StartedAt,
            Kind = Wire.TimelineKind.Ivr,
            Title = verified is null ? "IVR" : $"IVR: verified to level {verified.Level}",
            Said = Said(given, contact, view),
        };
    }

    private static string? Said(FactState[] given, ContactState contact, ContactView view)
    {
        var labels = given.Where(f => f.Key != "reason").Select(f => view.Settings.Facts.Find(f.Key)).OfType<FactKind>().OrderBy(k => k.Order).Select(k => Words.Inside(k.Label)).ToArray();
        var chose = contact.QueueStays.IsEmpty ? null : $"chose {Words.Inside(contact.QueueStays[0].Queue)}";
        var parts = new[] { labels.Length > 0 ? $"keyed {string.Join(", ", labels)}" : null, chose }.OfType<string>().ToArray();
        return parts.Length == 0 ? null : Words.Sentence(string.Join("; ", parts));
    }

    private static Wire.TimelineItem? Verified(ContactState contact) => contact.Verification is not { Level: > 0, At: { } at, By: not "ivr" } v ? null : new()
    {
        Id = "verified",
        At = at,
        Kind = Wire.TimelineKind.Verified,
        Title = $"Verified to level {v.Level}{(v.By is { } by ? " by " + (by == "agent" ? "the agent" : ChannelWords.ForCustomer(by)) : "")}",
    };
}
