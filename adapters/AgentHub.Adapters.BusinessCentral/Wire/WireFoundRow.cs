namespace AgentHub.Adapters.BusinessCentral;

/// <summary>What a search reads of a customer, an order or an invoice; what the row's kind does not have is null.</summary>
internal sealed record WireFoundRow
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    public string? DisplayName { get; init; }
    public string? Email { get; init; }
    public string? City { get; init; }
    public string? CustomerNumber { get; init; }
    public string? CustomerName { get; init; }
    public string? ExternalDocumentNumber { get; init; }
    public string? OrderDate { get; init; }
    public string? InvoiceDate { get; init; }
    public DateTimeOffset? LastModifiedDateTime { get; init; }
}
