using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Dataverse;

/// <summary>An incident (a case) as Dataverse sends it.</summary>
internal sealed record WireIncident : WireRow
{
    public required Guid IncidentId { get; init; }
    public string? TicketNumber { get; init; }
    public string? Title { get; init; }
    public string? Description { get; init; }
    [JsonPropertyName("_customerid_value")] public Guid? Customer { get; init; }
    [JsonPropertyName("_primarycontactid_value")] public Guid? PrimaryContact { get; init; }
    public required int StateCode { get; init; }
    public required int StatusCode { get; init; }
    public DateTimeOffset? CreatedOn { get; init; }
    public DateTimeOffset? ModifiedOn { get; init; }
    public DateTimeOffset? ResolveBy { get; init; }
}
