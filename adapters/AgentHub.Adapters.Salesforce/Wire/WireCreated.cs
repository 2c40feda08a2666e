namespace AgentHub.Adapters.Salesforce;

/// <summary>A record that was created.</summary>
internal sealed record WireCreated
{
    public required string Id { get; init; }
    public required bool Success { get; init; }
}
