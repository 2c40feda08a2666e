using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>From Tryton's sale to our order.</summary>
internal static class OrderMapping
{
    private const int MostItems = 3;

    public static readonly string[] Fields =
        ["number", "party", "state", "shipment_state", "sale_date", "total_amount", "currency.code", "create_date", "write_date", "lines.quantity", "lines.product.rec_name"];

    public static Order? ToOrder(Row row)
    {
        var state = row.Text("state") ?? "";
        return new()
        {
            Id = Ids.Text(row.Id("id")),
            Number = row.Text("number") ?? $"draft {Ids.Text(row.Id("id"))}",
            CustomerId = Ids.Text(row.Id("party")),
            PlacedOn = Amounts.Day(row, "sale_date"),
            Status = new(Status(state, row.Text("shipment_state")), state),
            Total = Amounts.Of(row.Number("total_amount"), Amounts.Currency(row)),
            Summary = Summary(row),
            UpdatedAt = Amounts.Changed(row),
        };
    }

    private static OrderStatus Status(string state, string? shipments) => state switch
    {
        "draft" or "quotation" => OrderStatus.Draft,
        "processing" when shipments == "sent" => OrderStatus.Shipped,
        "confirmed" or "processing" => OrderStatus.Open,
        "done" => OrderStatus.Completed,
        "cancelled" => OrderStatus.Cancelled,
        _ => OrderStatus.Unknown,
    };

    private static string? Summary(Row row)
    {
        var items = row.Many("lines").Where(l => l.One("product").Text("rec_name") is not null)
            .Select(l => $"{(l.Number("quantity") ?? 1).ToString("0.####", CultureInfo.InvariantCulture)} × {l.One("product").Text("rec_name")}").ToList();
        return items.Count == 0 ? null : string.Join(", ", items.Take(MostItems)) + (items.Count > MostItems ? ", …" : "");
    }
}
