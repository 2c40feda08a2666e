namespace AgentHub.Adapters.Salesforce;

/// <summary>A case as Salesforce sends it.</summary>
internal sealed record WireCase : WireRecord
{
    public required string CaseNumber { get; init; }
    public string? ContactId { get; init; }
    public string? Subject { get; init; }
    public string? Description { get; init; }
    public string? Status { get; init; }
    public bool IsClosed { get; init; }
    public string? Priority { get; init; }
    public string? Origin { get; init; }
    public WireNamed? Owner { get; init; }
    public string? CreatedDate { get; init; }
    public string? ClosedDate { get; init; }
    public string? LastModifiedDate { get; init; }
}
