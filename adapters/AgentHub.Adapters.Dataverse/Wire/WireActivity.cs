using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Dataverse;

/// <summary>An activity as Dataverse sends it: a call, an e-mail, an appointment, something to do.</summary>
internal sealed record WireActivity : WireRow
{
    public required Guid ActivityId { get; init; }
    public string? ActivityTypeCode { get; init; }
    public string? Subject { get; init; }
    [JsonPropertyName("_regardingobjectid_value")] public Guid? Regarding { get; init; }
    public required DateTimeOffset CreatedOn { get; init; }
}
