using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>From HubSpot's invoice and its line items to ours.</summary>
internal static class InvoiceMapping
{
    public const string Issued = "hs_invoice_date";

    public static IReadOnlyList<string> Properties { get; } = ["hs_number", Issued, "hs_due_date", "hs_amount_billed", "hs_balance_due", "hs_currency", "hs_invoice_status"];

    public static IReadOnlyList<string> LineProperties { get; } = ["name", "description", "quantity", "price", "amount", "hs_line_item_currency_code"];

    /// <param name="invoice">One that is tied to the customer.</param>
    /// <param name="customer">Whose list it stands in.</param>
    /// <exception cref="UnreadableException">It says no amount.</exception>
    public static Invoice ToInvoice(CrmObject invoice, CustomerRef customer) => new()
    {
        Id = invoice.Id,
        Number = invoice["hs_number"] ?? invoice.Id,
        CustomerId = customer.RecordId,
        IssuedOn = Dates.Day(invoice[Issued]),
        DueOn = Dates.Day(invoice["hs_due_date"]),
        Total = Amounts.Money(invoice["hs_amount_billed"], invoice["hs_currency"]) ?? throw new UnreadableException("sent an invoice without its amount"),
        Remaining = Amounts.Money(invoice["hs_balance_due"], invoice["hs_currency"]),
        Status = new(invoice["hs_invoice_status"]?.ToLowerInvariant() switch
        {
            "draft" => InvoiceStatus.Draft,
            "open" => InvoiceStatus.Open,
            "paid" => InvoiceStatus.Paid,
            "voided" => InvoiceStatus.Cancelled,
            _ => InvoiceStatus.Unknown,
        }, invoice["hs_invoice_status"] ?? ""),
        UpdatedAt = invoice.UpdatedAt?.ToUniversalTime(),
    };

    public static InvoiceLine ToLine(CrmObject line, string? currency) => new()
    {
        Id = line.Id,
        Description = line["name"] ?? line["description"] ?? "",
        Quantity = Amounts.Number(line["quantity"]),
        UnitPrice = Amounts.Money(line["price"], line["hs_line_item_currency_code"] ?? currency),
        Total = Amounts.Money(line["amount"], line["hs_line_item_currency_code"] ?? currency),
    };
}
