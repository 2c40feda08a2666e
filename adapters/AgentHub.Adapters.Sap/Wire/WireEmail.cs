using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Sap;

/// <summary>An e-mail address.</summary>
internal sealed record WireEmail
{
    [JsonPropertyName("__metadata")] public Metadata? Metadata { get; init; }
    public required string AddressID { get; init; }
    public string? Person { get; init; }
    public required string OrdinalNumber { get; init; }
    public bool? IsDefaultEmailAddress { get; init; }
    public string? EmailAddress { get; init; }
}
