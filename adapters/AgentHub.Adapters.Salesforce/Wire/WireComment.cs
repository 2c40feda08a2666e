namespace AgentHub.Adapters.Salesforce;

/// <summary>A comment on a case.</summary>
internal sealed record WireComment : WireRecord
{
    public string? ParentId { get; init; }
    public string? CommentBody { get; init; }
}
