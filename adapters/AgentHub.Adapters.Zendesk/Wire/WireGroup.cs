namespace AgentHub.Adapters.Zendesk;

/// <summary>A group of agents as Zendesk sends it.</summary>
internal sealed record WireGroup
{
    public required long Id { get; init; }
    public string? Name { get; init; }
}
