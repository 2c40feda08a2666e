using System.Collections.Immutable;

namespace AgentHub.Core.Context.View;

/// <summary>Renders the newest entries of all channels, from the contact, the facts, the tickets and the invoices.</summary>
internal static class TimelineView
{
    /// <summary>Entries in the head.</summary>
    public const int Most = 50;

    private static readonly ImmutableArray<Func<ContactView, IEnumerable<Wire.TimelineItem>>> Parts =
        [InteractionEntries.Of, ContactEntries.Of, TouchEntries.Of, TicketEntries.Of, InvoiceEntries.Of, EarlierEntries.Of];

    public static Wire.Timeline Of(ContactView view)
    {
        // At one time the later part of the list is the earlier thing: a call begins before it is held.
        var all = Parts.SelectMany((part, rank) => part(view).Select(item => (item, rank)))
            .OrderByDescending(x => x.item.At).ThenBy(x => x.rank).ThenBy(x => x.item.Id, StringComparer.Ordinal)
            .DistinctBy(x => x.item.Id).ToArray();
        return new()
        {
            Items = all.Take(Most).Select((x, index) => x.item with { Order = index + 1 }).ToDictionary(i => i.Id),
            More = all.Length > Most,
        };
    }
}
