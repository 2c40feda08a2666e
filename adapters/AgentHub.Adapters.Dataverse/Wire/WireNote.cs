using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Dataverse;

/// <summary>A note as Dataverse sends it.</summary>
internal sealed record WireNote : WireRow
{
    public required Guid AnnotationId { get; init; }
    public string? NoteText { get; init; }
    [JsonPropertyName("_objectid_value")] public Guid? About { get; init; }
}
