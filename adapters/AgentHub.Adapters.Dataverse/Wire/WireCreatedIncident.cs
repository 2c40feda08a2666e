namespace AgentHub.Adapters.Dataverse;

/// <summary>An incident that was created.</summary>
internal sealed record WireCreatedIncident
{
    public required Guid IncidentId { get; init; }
    public string? TicketNumber { get; init; }
}
