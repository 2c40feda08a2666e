using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Sap;

/// <summary>A business partner; a customer has a number as such.</summary>
internal sealed record WirePartner
{
    public required string BusinessPartner { get; init; }
    public string? Customer { get; init; }
    public string? BusinessPartnerFullName { get; init; }
    public string? BusinessPartnerCategory { get; init; }
    public string? BirthDate { get; init; }
    public string? CreationDate { get; init; }
    public string? ETag { get; init; }
    [JsonPropertyName("to_BusinessPartnerAddress")] public Results<WireAddress>? Addresses { get; init; }
}
