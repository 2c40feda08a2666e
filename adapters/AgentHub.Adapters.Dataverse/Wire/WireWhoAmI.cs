namespace AgentHub.Adapters.Dataverse;

/// <summary>Who we are to Dataverse.</summary>
internal sealed record WireWhoAmI
{
    public required Guid UserId { get; init; }
}
