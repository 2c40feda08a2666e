using System.Globalization;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>Customers as HubSpot holds them, custom properties included.</summary>
internal static class HubSpotPeople
{
    public const long FirstContact = 10_101;
    public const int ContactStep = 50;
    public const long FirstCompany = 7_000_201;
    public const int CompanyStep = 10;

    public static string ContactId(Customer customer) => (FirstContact + customer.Index * ContactStep).ToString(CultureInfo.InvariantCulture);

    public static string CompanyId(Customer customer) => (FirstCompany + customer.Index * CompanyStep).ToString(CultureInfo.InvariantCulture);

    /// <summary>Index of the customer whose contact has an id, if it is anybody's; null when it is none.</summary>
    public static long? IndexOf(string contact) =>
        long.TryParse(contact, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (number - FirstContact) % ContactStep == 0 ? (number - FirstContact) / ContactStep : null;

    /// <summary>How a property is read off a customer; null when it is not searched by index.</summary>
    public static Func<Customer, string?>? ValueOf(string type, string property) => (type, property) switch
    {
        (_, "hs_object_id") => type == "contacts" ? ContactId : CompanyId,
        ("contacts", "firstname") => c => c.First,
        ("contacts", "lastname") => c => c.Last,
        ("contacts", "email") => c => c.Email,
        ("contacts", "hs_additional_emails") => _ => null,
        ("contacts", "mobilephone") => c => c.Mobile,
        ("contacts", "account_number") => c => c.Account,
        ("contacts", "company") or ("companies", "name") => c => c.Firm,
        ("companies", "domain") => c => c.Email?.Split('@')[^1],
        (_, "phone") => c => c.Phone,
        (_, "zip") => c => c.Postcode,
        _ => null,
    };

    /// <summary>What a search by words looks at.</summary>
    public static IEnumerable<string?> Searched(string type, Customer c) => type == "contacts" ? [c.First, c.Last, c.Email, c.Phone, c.Mobile] : [c.Firm, c.Email?.Split('@')[^1], c.Phone];

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
                ["account_number"] = customer.Account.Length == 0 ? null : customer.Account,
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
