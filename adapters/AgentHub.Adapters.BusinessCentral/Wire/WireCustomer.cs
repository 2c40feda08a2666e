using System.Text.Json.Serialization;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>A customer as Business Central sends it.</summary>
internal sealed record WireCustomer
{
    /// <summary>Changes with every change of the record.</summary>
    [JsonPropertyName("@odata.etag")] public string? Etag { get; init; }

    public string? Id { get; init; }
    public required string Number { get; init; }
    public string? DisplayName { get; init; }
    public string? Type { get; init; }
    public string? AddressLine1 { get; init; }
    public string? AddressLine2 { get; init; }
    public string? City { get; init; }
    public string? Country { get; init; }
    public string? PostalCode { get; init; }
    public string? PhoneNumber { get; init; }
    public string? Email { get; init; }
    public string? Blocked { get; init; }
    public DateTimeOffset? LastModifiedDateTime { get; init; }

    /// <summary>Null unless it was asked for.</summary>
    public WireFinancialDetail? CustomerFinancialDetail { get; init; }
}

/// <summary>What a customer owes, in the company's own currency.</summary>
internal sealed record WireFinancialDetail
{
    public string? Number { get; init; }
    public decimal? Balance { get; init; }
}
