using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>From an entry that pays an invoice to our payment; its amount is in the company's currency.</summary>
internal static class PaymentMapping
{
    public static readonly string[] Fields =
        ["invoice_payment.party", "invoice_payment.number", "date", "debit", "credit", "currency.code", "journal.name", "move.number", "write_date", "create_date"];

    /// <summary>Null without an amount.</summary>
    public static Payment? ToPayment(Row row)
    {
        var invoice = row.One("invoice_payment");
        if (Amounts.Of(row.Number("credit") - row.Number("debit"), Amounts.Currency(row)) is not { } amount) return null;
        return new()
        {
            Id = Ids.Text(row.Id("id")),
            Number = row.One("move").Text("number") ?? Ids.Text(row.Id("id")),
            CustomerId = Ids.Text(invoice.Id("party")),
            InvoiceNumber = invoice.Text("number"),
            Amount = amount,
            Status = amount.Minor < 0 ? new(PaymentStatus.Refunded, "debit") : new(PaymentStatus.Cleared, "credit"),
            Method = row.One("journal").Text("name"),
            PaidOn = row.Date("date"),
            UpdatedAt = Amounts.Changed(row),
        };
    }
}
