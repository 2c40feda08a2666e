namespace AgentHub.Adapters.BusinessCentral;

/// <summary>A sales invoice as Business Central sends it; with its lines when they were asked for.</summary>
internal sealed record WireInvoice
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    public string? CustomerNumber { get; init; }
    public string? ExternalDocumentNumber { get; init; }
    public string? OrderId { get; init; }
    public string? OrderNumber { get; init; }
    public string? InvoiceDate { get; init; }
    public string? DueDate { get; init; }
    public string? CurrencyCode { get; init; }
    public required decimal TotalAmountIncludingTax { get; init; }
    public decimal? RemainingAmount { get; init; }
    public string? Status { get; init; }
    public DateTimeOffset? LastModifiedDateTime { get; init; }
    public IReadOnlyList<WireInvoiceLine>? SalesInvoiceLines { get; init; }
}

/// <summary>One line of a sales invoice.</summary>
internal sealed record WireInvoiceLine
{
    public string? Id { get; init; }
    public int? Sequence { get; init; }
    public string? LineType { get; init; }
    public string? Description { get; init; }
    public string? UnitOfMeasureCode { get; init; }
    public decimal? UnitPrice { get; init; }
    public decimal? Quantity { get; init; }
    public decimal? AmountIncludingTax { get; init; }
    public decimal? NetAmountIncludingTax { get; init; }
}
