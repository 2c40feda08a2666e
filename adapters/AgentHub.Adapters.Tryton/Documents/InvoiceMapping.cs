using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>From Tryton's customer invoice to ours.</summary>
internal static class InvoiceMapping
{
    public static readonly string[] Fields =
        ["number", "party", "state", "invoice_date", "total_amount", "amount_to_pay", "currency.code", "lines_to_pay.maturity_date", "create_date", "write_date"];

    public static readonly string[] LineFields = ["lines.type", "lines.description", "lines.quantity", "lines.unit.rec_name", "lines.unit_price", "lines.amount", "lines.product.rec_name"];

    /// <summary>Null without an amount.</summary>
    public static Invoice? ToInvoice(Row row)
    {
        var currency = Amounts.Currency(row);
        if (Amounts.Of(row.Number("total_amount"), currency) is not { } total) return null;
        var state = row.Text("state") ?? "";
        return new()
        {
            Id = Ids.Text(row.Id("id")),
            Number = row.Text("number") ?? $"draft {Ids.Text(row.Id("id"))}",
            CustomerId = Ids.Text(row.Id("party")),
            IssuedOn = Amounts.Day(row, "invoice_date"),
            DueOn = row.Many("lines_to_pay").Select(l => l.Date("maturity_date")).Where(d => d is not null).Min(),
            Total = total,
            Remaining = Amounts.Of(row.Number("amount_to_pay"), currency),
            Status = new(Status(state), state),
            UpdatedAt = Amounts.Changed(row),
        };
    }

    public static IReadOnlyList<InvoiceLine> ToLines(Row row, string currency) => [.. row.Many("lines").Where(l => l.Id("id") is not null).Select(l => new InvoiceLine
    {
        Id = Ids.Text(l.Id("id")),
        Description = l.Text("description") ?? l.One("product").Text("rec_name") ?? "",
        Quantity = l.Number("quantity"),
        Unit = l.One("unit").Text("rec_name"),
        UnitPrice = Amounts.Of(l.Number("unit_price"), currency),
        Total = Amounts.Of(l.Number("amount"), currency),
    })];

    private static InvoiceStatus Status(string state) => state switch
    {
        "draft" or "validated" => InvoiceStatus.Draft,
        "posted" => InvoiceStatus.Open,
        "paid" => InvoiceStatus.Paid,
        "cancelled" => InvoiceStatus.Cancelled,
        _ => InvoiceStatus.Unknown,
    };
}
