using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Dataverse;

/// <summary>An order or an invoice as Dataverse sends it.</summary>
internal sealed record WireDocument : WireRow
{
    public Guid? SalesOrderId { get; init; }
    public string? OrderNumber { get; init; }
    public Guid? InvoiceId { get; init; }
    public string? InvoiceNumber { get; init; }
    public string? Name { get; init; }
    [JsonPropertyName("_customerid_value")] public Guid? Customer { get; init; }
    public required int StateCode { get; init; }
    public decimal? TotalAmount { get; init; }
    [JsonPropertyName("transactioncurrencyid")] public WireCurrency? Currency { get; init; }
    public string? DueDate { get; init; }
    public DateTimeOffset? CreatedOn { get; init; }
    public DateTimeOffset? ModifiedOn { get; init; }
}

/// <summary>The currency of an amount.</summary>
internal sealed record WireCurrency
{
    public string? IsoCurrencyCode { get; init; }
}
