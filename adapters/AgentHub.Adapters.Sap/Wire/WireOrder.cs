using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Sap;

/// <summary>A sales order.</summary>
internal sealed record WireOrder
{
    public required string SalesOrder { get; init; }
    public string? SoldToParty { get; init; }
    public string? SalesOrderDate { get; init; }
    public decimal? TotalNetAmount { get; init; }
    public string? TransactionCurrency { get; init; }
    public string? OverallSDProcessStatus { get; init; }
    public string? OverallTotalDeliveryStatus { get; init; }
    public string? OverallSDDocumentRejectionSts { get; init; }
    public string? LastChangeDateTime { get; init; }
    [JsonPropertyName("to_Item")] public Results<WireOrderItem>? Items { get; init; }
}

/// <summary>What a line of an order is about.</summary>
internal sealed record WireOrderItem
{
    public string? SalesOrderItemText { get; init; }
}
