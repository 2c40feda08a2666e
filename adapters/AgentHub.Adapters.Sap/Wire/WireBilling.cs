using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Sap;

/// <summary>A billing document: an invoice, a credit memo, the cancellation of one.</summary>
internal sealed record WireBilling
{
    public required string BillingDocument { get; init; }
    public string? SDDocumentCategory { get; init; }
    public string? SoldToParty { get; init; }
    public string? PayerParty { get; init; }
    public string? BillingDocumentDate { get; init; }
    public bool? BillingDocumentIsCancelled { get; init; }
    public string? CancelledBillingDocument { get; init; }
    public decimal? TotalNetAmount { get; init; }
    public decimal? TaxAmount { get; init; }
    public string? TransactionCurrency { get; init; }
    public string? OverallBillingStatus { get; init; }
    public string? InvoiceClearingStatus { get; init; }
    public string? LastChangeDateTime { get; init; }
    [JsonPropertyName("to_Item")] public Results<WireBillingItem>? Items { get; init; }
}

/// <summary>One line of a billing document.</summary>
internal sealed record WireBillingItem
{
    public string? BillingDocumentItem { get; init; }
    public string? BillingDocumentItemText { get; init; }
    public decimal? BillingQuantity { get; init; }
    public string? BillingQuantityUnit { get; init; }
    public decimal? NetAmount { get; init; }
    public decimal? TaxAmount { get; init; }
    public string? TransactionCurrency { get; init; }
}
