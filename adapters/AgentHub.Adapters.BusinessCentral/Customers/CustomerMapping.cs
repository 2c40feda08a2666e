using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>From Business Central's customer to our records. The record id is the customer number.</summary>
internal static class CustomerMapping
{
    public static FoundCustomer ToFound(WireCustomer customer) => new()
    {
        RecordId = customer.Number,
        Name = customer.DisplayName?.Trim() ?? "",
        CustomerNumber = customer.Number,
        Emails = Several(customer.Email),
        Phones = Several(customer.PhoneNumber),
    };

    public static Profile ToProfile(WireCustomer customer) => new()
    {
        CustomerId = customer.Number,
        Name = customer.DisplayName?.Trim() ?? "",
        CustomerNumber = customer.Number,
        Emails = Several(customer.Email),
        Phones = Several(customer.PhoneNumber),
        Address = Address(customer),
        Segment = Words.Of(customer.Type),
        UpdatedAt = customer.LastModifiedDateTime?.ToUniversalTime(),
        Version = Words.Of(customer.Etag),
    };

    /// <summary>Several values may stand in one field.</summary>
    public static string[] Several(string? text) => (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Null when no part of it is known.</summary>
    public static PostalAddress? Address(WireCustomer customer)
    {
        var street = string.Join(", ", new[] { customer.AddressLine1, customer.AddressLine2 }.Select(Words.Of).OfType<string>());
        var address = new PostalAddress
        {
            Street = street.Length == 0 ? null : street,
            City = Words.Of(customer.City),
            Postcode = Words.Of(customer.PostalCode),
            Country = Words.Of(customer.Country),
        };
        return address == new PostalAddress() ? null : address;
    }
}
