using AgentHub.Abstractions;
using AgentHub.Core.Context.Facets;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.View;

/// <summary>Renders the rows of a facet. Nothing of class authentication is ever among them.</summary>
internal static class FacetRows
{
    public static (Dictionary<string, Wire.FacetItem> Items, int? Total, bool Cut) Of(ContactView view, Capability capability, Share[] shares)
    {
        if (capability == Capability.Profile) return (ProfileRows.Of(view), null, false);
        var items = new Dictionary<string, Wire.FacetItem>();
        var held = shares.Where(s => s.Part?.Data is not null).ToArray();
        foreach (var share in held)
            foreach (var (id, item) in Items(share.System.Id, share.Part!, items.Count)) items.TryAdd($"{share.System.Id}:{id}", item);
        if (capability == Capability.InvoiceDetail || held.Length == 0) return (items, null, false);
        int? total = held.All(s => s.Part!.Total is not null) ? held.Sum(s => s.Part!.Total!.Value) : null;
        return (items, total, held.Any(s => IsCut(s.Part!)));
    }

    /// <summary>True when the system holds more rows than are here, or may: as many as are kept, and it does not say.</summary>
    public static bool IsCut(FacetPart part) => part.Data is { } data && (part.HasMore || (part.Total is { } total ? total > data.Count : data.Count >= RowRecheck.MaxRows));

    private static IEnumerable<(string Id, Wire.FacetItem Item)> Items(string system, FacetPart part, int before)
    {
        var data = part.Data!;
        var order = before;
        foreach (var o in data.Orders ?? []) yield return (o.Id, Of(o, system, part.AsOf, ++order));
        foreach (var i in data.Invoices ?? []) yield return (i.Id, Of(i, system, part.AsOf, ++order));
        foreach (var t in data.Tickets ?? []) yield return (t.Id, Of(t, system, part.AsOf, ++order));
        foreach (var record in RecordRows.Of(data, system, part.AsOf, order)) yield return (record.Id, record);
        if (data.InvoiceDetail is { } d) yield return (d.Invoice.Id, Of(d, system, part.AsOf));
    }

    private static Wire.OrderItem Of(Order o, string system, DateTimeOffset? asOf, int place) => new()
    {
        System = system, AsOf = asOf, Id = o.Id, Number = o.Number, PlacedOn = o.PlacedOn, Status = o.Status, Total = o.Total,
        Summary = o.Summary, UpdatedAt = o.UpdatedAt, Order = place,
    };

    private static Wire.InvoiceItem Of(Invoice i, string system, DateTimeOffset? asOf, int place) => new()
    {
        System = system, AsOf = asOf, Id = i.Id, Number = i.Number, IssuedOn = i.IssuedOn, DueOn = i.DueOn, Total = i.Total,
        Remaining = i.Remaining, Status = i.Status, UpdatedAt = i.UpdatedAt, Order = place,
    };

    private static Wire.TicketItem Of(Ticket t, string system, DateTimeOffset? asOf, int place) => new()
    {
        System = system, AsOf = asOf, Id = t.Id, Number = t.Number, Subject = t.Subject, Status = t.Status, Priority = t.Priority,
        Channel = t.Channel, Owner = t.Owner, OpenedAt = t.OpenedAt, DueAt = t.DueAt, ClosedAt = t.ClosedAt, UpdatedAt = t.UpdatedAt,
        Excerpt = t.Excerpt, Order = place,
    };

    private static Wire.InvoiceDetailItem Of(InvoiceDetail d, string system, DateTimeOffset? asOf) => new()
    {
        System = system,
        AsOf = asOf,
        Invoice = Of(d.Invoice, system, asOf, 1),
        Lines = d.Lines.Select((line, index) => new Wire.InvoiceLineItem
        {
            Id = line.Id, Description = line.Description, Quantity = line.Quantity, Unit = line.Unit, UnitPrice = line.UnitPrice,
            Total = line.Total, Order = index + 1,
        }).DistinctBy(l => l.Id).ToDictionary(l => l.Id),
    };
}
