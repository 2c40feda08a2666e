using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Sap;

/// <summary>An address of a business partner, with what one is reached by there.</summary>
internal sealed record WireAddress
{
    [JsonPropertyName("__metadata")] public Metadata? Metadata { get; init; }
    public required string BusinessPartner { get; init; }
    public required string AddressID { get; init; }
    public string? StreetName { get; init; }
    public string? HouseNumber { get; init; }
    public string? PostalCode { get; init; }
    public string? CityName { get; init; }
    public string? Country { get; init; }
    [JsonPropertyName("to_AddressUsage")] public Results<WireUsage>? Usages { get; init; }
    [JsonPropertyName("to_EmailAddress")] public Results<WireEmail>? Emails { get; init; }
    [JsonPropertyName("to_PhoneNumber")] public Results<WirePhone>? Phones { get; init; }
    [JsonPropertyName("to_MobilePhoneNumber")] public Results<WirePhone>? MobilePhones { get; init; }
}

/// <summary>What an address is for.</summary>
internal sealed record WireUsage
{
    /// <summary><c>XXDEFAULT</c> for the standard address.</summary>
    public string? AddressUsage { get; init; }
}
