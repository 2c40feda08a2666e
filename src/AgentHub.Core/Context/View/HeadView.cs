using AgentHub.Abstractions;
using AgentHub.Core.Context.E164;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.View;

/// <summary>Renders the contact itself.</summary>
internal static class HeadView
{
    public static Wire.ContactHead Of(ContactView view)
    {
        var contact = view.Contact;
        return new()
        {
            Id = contact.Id.Value,
            Channel = contact.Channel,
            Direction = contact.Direction,
            From = Number(contact.From, view.Settings),
            FromOnFile = IsOnFile(view),
            To = Number(contact.To, view.Settings),
            Stage = contact.Stage,
            Queue = contact.Queue,
            StartedAt = contact.StartedAt,
            QueuedAt = contact.QueueStays.IsEmpty ? null : contact.QueueStays[0].Since,
            WaitedSeconds = Waited(contact),
            EndedAt = contact.EndedAt ?? contact.AbandonedAt,
            EndedBy = contact.EndedBy,
        };
    }

    /// <summary>When a wait ended for the caller's ear: when it was offered to the one who took it or may still take it.</summary>
    public static DateTimeOffset? OfferedIn(QueueStay stay, ContactState contact) => contact.Interactions
        .Where(i => i.Kind != InteractionKind.Consult && i.OfferedAt is { } at && at >= stay.Since && (stay.Until is null || at <= stay.Until))
        .Where(i => i.Stage is not (InteractionStage.Declined or InteractionStage.Missed or InteractionStage.Cancelled))
        .Min(i => i.OfferedAt) ?? stay.Until;

    private static double? Waited(ContactState contact)
    {
        var waits = contact.QueueStays.Select(s => OfferedIn(s, contact) - s.Since).ToArray();
        return waits.Length == 0 || waits[^1] is null ? null : waits.Sum(w => w?.TotalSeconds ?? 0);
    }

    private static string? Number(string? text, ViewSettings settings) =>
        PhoneNumber.Normalise(text, settings.Facts.DefaultCountry) is { } e164 ? PhoneDisplay.Of(e164, settings.Facts.DefaultCountry) : text;

    private static bool? IsOnFile(ContactView view)
    {
        var country = view.Settings.Facts.DefaultCountry;
        if (!view.Allows(view.Settings.Needs.ContactDetails) || PhoneNumber.Normalise(view.Contact.From, country) is not { } calling) return null;
        var known = view.Rows(Capability.Profile).SelectMany(r => r.Data.Profile?.Phones ?? []).Concat(view.Caller.People.SelectMany(p => p.Phones)).ToArray();
        return known.Length == 0 ? null : known.Any(p => PhoneNumber.Normalise(p, country) == calling);
    }
}
