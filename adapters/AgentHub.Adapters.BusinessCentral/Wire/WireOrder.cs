namespace AgentHub.Adapters.BusinessCentral;

/// <summary>A sales order as Business Central sends it.</summary>
internal sealed record WireOrder
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    public string? CustomerNumber { get; init; }
    public string? OrderDate { get; init; }
    public string? CurrencyCode { get; init; }
    public decimal? TotalAmountIncludingTax { get; init; }
    public bool? FullyShipped { get; init; }
    public string? Status { get; init; }
    public DateTimeOffset? LastModifiedDateTime { get; init; }
    public IReadOnlyList<WireOrderLine>? SalesOrderLines { get; init; }
}

/// <summary>What a line of an order is about.</summary>
internal sealed record WireOrderLine
{
    public string? Description { get; init; }
}
