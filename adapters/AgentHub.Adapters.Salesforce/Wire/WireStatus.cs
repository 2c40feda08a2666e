namespace AgentHub.Adapters.Salesforce;

/// <summary>A status that cases may have.</summary>
internal sealed record WireStatus
{
    public required string ApiName { get; init; }
}
