namespace AgentHub.Adapters.Salesforce;

/// <summary>A record that another points to, by its name.</summary>
internal sealed record WireNamed
{
    public string? Name { get; init; }
}
