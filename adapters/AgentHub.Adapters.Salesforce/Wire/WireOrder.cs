namespace AgentHub.Adapters.Salesforce;

/// <summary>An order as Salesforce sends it.</summary>
internal sealed record WireOrder : WireRecord
{
    public required string OrderNumber { get; init; }
    public string? AccountId { get; init; }
    public string? BillToContactId { get; init; }
    public string? Name { get; init; }
    public string? Status { get; init; }
    public string? StatusCode { get; init; }
    public string? EffectiveDate { get; init; }
    public decimal? TotalAmount { get; init; }
    public string? CurrencyIsoCode { get; init; }
    public string? LastModifiedDate { get; init; }
}
