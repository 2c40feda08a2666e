namespace AgentHub.Adapters.Dataverse;

/// <summary>A note that was created.</summary>
internal sealed record WireCreatedNote
{
    public required Guid AnnotationId { get; init; }
}
