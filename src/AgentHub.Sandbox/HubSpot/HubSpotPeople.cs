using System.Globalization;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>Customers as HubSpot holds them, custom properties included.</summary>
internal static class HubSpotPeople
{
    public static string ContactId(Customer customer) => (10_101 + customer.Index * 50).ToString(CultureInfo.InvariantCulture);

    public static string CompanyId(Customer customer) => (7_000_201 + customer.Index * 10).ToString(CultureInfo.InvariantCulture);

    public static HubSpotRecord Contact(Customer customer, CompanyData data)
    {
        var id = ContactId(customer);
        var created = CreatedAt(customer);
        return new()
        {
            Id = id,
            CreatedAt = created,
            UpdatedAt = customer.UpdatedAt,
            Associated = customer.Firm is null ? NoAssociations : new Dictionary<string, IReadOnlyList<string>> { ["companies"] = [CompanyId(customer)] },
            Properties = new Dictionary<string, string?>
            {
                ["hs_object_id"] = id,
                ["createdate"] = HubSpotRecords.Time(created),
                ["lastmodifieddate"] = HubSpotRecords.Time(customer.UpdatedAt),
                ["firstname"] = customer.First,
                ["lastname"] = customer.Last,
                ["email"] = customer.Email,
                ["hs_additional_emails"] = null,
                ["phone"] = customer.Phone,
                ["mobilephone"] = customer.Mobile,
                ["account_number"] = customer.Account,
                ["date_of_birth"] = Day(customer.BornOn),
                ["address"] = customer.Street,
                ["city"] = customer.City,
                ["zip"] = customer.Postcode,
                ["country"] = data.Country,
                ["company"] = customer.Firm,
                ["segment"] = customer.Segment,
                ["customer_since"] = Day(customer.Since),
                ["preferred_contact"] = customer.Prefers,
            },
        };
    }

    public static HubSpotRecord Company(Customer customer, CompanyData data) => new()
    {
        Id = CompanyId(customer),
        CreatedAt = CreatedAt(customer),
        UpdatedAt = customer.UpdatedAt,
        Associated = new Dictionary<string, IReadOnlyList<string>> { ["contacts"] = [ContactId(customer)] },
        Properties = new Dictionary<string, string?>
        {
            ["hs_object_id"] = CompanyId(customer),
            ["createdate"] = HubSpotRecords.Time(CreatedAt(customer)),
            ["hs_lastmodifieddate"] = HubSpotRecords.Time(customer.UpdatedAt),
            ["name"] = customer.Firm,
            ["domain"] = customer.Email?.Split('@')[^1],
            ["phone"] = customer.Phone,
            ["address"] = customer.Street,
            ["city"] = customer.City,
            ["zip"] = customer.Postcode,
            ["country"] = data.Country,
        },
    };

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> NoAssociations { get; } = new Dictionary<string, IReadOnlyList<string>>();

    private static DateTimeOffset CreatedAt(Customer customer) =>
        customer.Since is { } since ? new DateTimeOffset(since, new TimeOnly(9, 0), TimeSpan.Zero) : customer.UpdatedAt;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
