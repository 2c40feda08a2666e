namespace AgentHub.Adapters.Salesforce;

/// <summary>A task as Salesforce sends it: a call, an e-mail, something to do.</summary>
internal sealed record WireTask : WireRecord
{
    public string? WhoId { get; init; }
    public string? Subject { get; init; }
    public string? TaskSubtype { get; init; }
    public string? Description { get; init; }
    public WireNamed? Owner { get; init; }
    public string? CreatedDate { get; init; }
}
