using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Dataverse;

/// <summary>A contact or an account as Dataverse sends it; their columns for reaching them have the same names.</summary>
internal sealed record WireParty : WireRow
{
    public Guid? ContactId { get; init; }
    public Guid? AccountId { get; init; }
    public string? FullName { get; init; }
    public string? Name { get; init; }
    public string? AccountNumber { get; init; }
    public string? EmailAddress1 { get; init; }
    public string? EmailAddress2 { get; init; }
    public string? EmailAddress3 { get; init; }
    public string? Telephone1 { get; init; }
    public string? Telephone2 { get; init; }
    public string? Telephone3 { get; init; }
    public string? MobilePhone { get; init; }
    [JsonPropertyName("address1_line1")] public string? Street { get; init; }
    [JsonPropertyName("address1_line2")] public string? StreetToo { get; init; }
    [JsonPropertyName("address1_city")] public string? City { get; init; }
    [JsonPropertyName("address1_postalcode")] public string? Postcode { get; init; }
    [JsonPropertyName("address1_country")] public string? Country { get; init; }
    public string? BirthDate { get; init; }
    public DateTimeOffset? ModifiedOn { get; init; }
}
