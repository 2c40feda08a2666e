namespace AgentHub.Adapters.Salesforce;

/// <summary>An entitlement as Salesforce sends it.</summary>
internal sealed record WireEntitlement : WireRecord
{
    public required string Name { get; init; }
    public string? AccountId { get; init; }
    public string? Status { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public decimal? RemainingCases { get; init; }
    public string? LastModifiedDate { get; init; }
}
