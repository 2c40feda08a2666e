using System.Text.Json.Serialization;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>A sales order as Business Central sends it.</summary>
internal sealed record WireOrder
{
    /// <summary>Changes with every change of the record.</summary>
    [JsonPropertyName("@odata.etag")] public string? Etag { get; init; }

    public required string Id { get; init; }
    public required string Number { get; init; }
    public string? CustomerNumber { get; init; }
    public string? ExternalDocumentNumber { get; init; }
    public string? OrderDate { get; init; }
    public string? CurrencyCode { get; init; }
    public decimal? TotalAmountIncludingTax { get; init; }
    public bool? FullyShipped { get; init; }
    public string? Status { get; init; }
    public DateTimeOffset? LastModifiedDateTime { get; init; }
    public IReadOnlyList<WireOrderLine>? SalesOrderLines { get; init; }
}

/// <summary>One line of a sales order, as far as it was asked for.</summary>
internal sealed record WireOrderLine
{
    public string? LineObjectNumber { get; init; }
    public decimal? Quantity { get; init; }
    public string? Description { get; init; }
}
