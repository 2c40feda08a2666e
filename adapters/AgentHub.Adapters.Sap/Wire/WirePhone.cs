using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Sap;

/// <summary>A telephone number.</summary>
internal sealed record WirePhone
{
    [JsonPropertyName("__metadata")] public Metadata? Metadata { get; init; }
    public required string AddressID { get; init; }
    public string? Person { get; init; }
    public required string OrdinalNumber { get; init; }
    public bool? IsDefaultPhoneNumber { get; init; }

    /// <summary>As typed, without the country.</summary>
    public string? PhoneNumber { get; init; }

    public string? PhoneNumberExtension { get; init; }

    /// <summary>Made by the system from number, extension and country.</summary>
    public string? InternationalPhoneNumber { get; init; }
}
