namespace AgentHub.Abstractions;

/// <summary>An invoice with its lines.</summary>
public sealed record InvoiceDetail
{
    public required Invoice Invoice { get; init; }
    /// <summary>In the order of the invoice.</summary>
    public required IReadOnlyList<InvoiceLine> Lines { get; init; }
}

/// <summary>One line of an invoice.</summary>
public sealed record InvoiceLine
{
    public required string Id { get; init; }
    public required string Description { get; init; }
    public decimal? Quantity { get; init; }
    public string? Unit { get; init; }
    [Pii(PiiClass.Financial)] public Money? UnitPrice { get; init; }
    [Pii(PiiClass.Financial)] public Money? Total { get; init; }
}
