using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>From SAP's billing document to our invoice.</summary>
internal static class InvoiceMapping
{
    public const string Fields = "BillingDocument,SDDocumentCategory,SoldToParty,PayerParty,BillingDocumentDate,BillingDocumentIsCancelled,CancelledBillingDocument,TotalNetAmount,TaxAmount," +
        "TransactionCurrency,OverallBillingStatus,InvoiceClearingStatus,LastChangeDateTime";

    public const string FieldsWithItems = Fields + ",to_Item/BillingDocumentItem,to_Item/BillingDocumentItemText,to_Item/BillingQuantity,to_Item/BillingQuantityUnit,to_Item/NetAmount," +
        "to_Item/TaxAmount,to_Item/TransactionCurrency";

    /// <param name="billing">As read.</param>
    /// <param name="party">Whose it says that it is.</param>
    /// <param name="customer">Whose it must be.</param>
    /// <returns>Null without an amount.</returns>
    public static Invoice? ToInvoice(WireBilling billing, string? party, CustomerRef customer) =>
        Amounts.Of(Gross(billing.TotalNetAmount, billing.TaxAmount) * Sign(billing), billing.TransactionCurrency) is not { } total ? null : new()
        {
            Id = billing.BillingDocument,
            Number = Numbers.Plain(billing.BillingDocument),
            CustomerId = Numbers.Owner(party, customer.RecordId),
            IssuedOn = Instants.Day(billing.BillingDocumentDate),
            Total = total,
            Status = new(Status(billing), $"{billing.OverallBillingStatus}/{billing.InvoiceClearingStatus}"),
            UpdatedAt = Instants.Time(billing.LastChangeDateTime),
        };

    public static IReadOnlyList<InvoiceLine> ToLines(WireBilling billing) => [.. (billing.Items?.Rows ?? []).OfType<WireBillingItem>().OrderBy(i => Numbers.Plain(i.BillingDocumentItem).Length)
        .ThenBy(i => Numbers.Plain(i.BillingDocumentItem), StringComparer.Ordinal).Select((item, index) => new InvoiceLine
        {
            Id = item.BillingDocumentItem ?? $"line-{index + 1}",
            Description = item.BillingDocumentItemText?.Trim() ?? "",
            Quantity = item.BillingQuantity,
            Unit = string.IsNullOrWhiteSpace(item.BillingQuantityUnit) ? null : item.BillingQuantityUnit.Trim(),
            Total = Amounts.Of(Gross(item.NetAmount, item.TaxAmount) * Sign(billing), item.TransactionCurrency ?? billing.TransactionCurrency),
        })];

    private static decimal? Gross(decimal? net, decimal? tax) => net is { } amount && Math.Abs(amount) < 1_000_000_000_000_000m ? amount + Math.Clamp(tax ?? 0, -1_000_000_000_000_000m, 1_000_000_000_000_000m) : null;

    /// <summary>Amounts of credit memos (O, 6) and of cancelled invoices (N) are sent without a sign.</summary>
    private static int Sign(WireBilling billing) => billing.SDDocumentCategory is "O" or "N" or "6" ? -1 : 1;

    // SAP note 3472797: billing status A completed, B to be posted, C cancelled, D incomplete.
    private static InvoiceStatus Status(WireBilling billing) => billing switch
    {
        { BillingDocumentIsCancelled: true } or { CancelledBillingDocument.Length: > 0 } or { OverallBillingStatus: "C" } => InvoiceStatus.Cancelled,
        { OverallBillingStatus: "B" or "D" } => InvoiceStatus.Draft,
        { InvoiceClearingStatus: "C" } => InvoiceStatus.Paid,
        { InvoiceClearingStatus: "A" or "B" } or { OverallBillingStatus: "A" } => InvoiceStatus.Open,
        _ => InvoiceStatus.Unknown,
    };
}
