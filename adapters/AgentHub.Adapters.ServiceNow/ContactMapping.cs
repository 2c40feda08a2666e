using AgentHub.Abstractions;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>From ServiceNow's contact to our records.</summary>
internal static class ContactMapping
{
    /// <summary>The fields that are asked for.</summary>
    public static string Fields(ServiceNowSettings settings) => string.Join(',', new[]
    {
        "sys_id", "name", settings.EmailField, settings.NumberField, "account", "street", "city", "zip", "country", "sys_created_on", "sys_updated_on", "sys_mod_count",
    }.Concat(settings.PhoneFields).Distinct());

    public static FoundCustomer ToFound(Row row, ServiceNowSettings settings) => new()
    {
        RecordId = row.Id,
        Name = row.Value("name") ?? "",
        CustomerNumber = row.Value(settings.NumberField),
        Emails = Emails(row, settings),
        Phones = Phones(row, settings),
    };

    public static Profile ToProfile(Row row, ServiceNowSettings settings) => new()
    {
        CustomerId = row.Id,
        Name = row.Value("name") ?? "",
        CustomerNumber = row.Value(settings.NumberField),
        Emails = Emails(row, settings),
        Phones = Phones(row, settings),
        Address = Address(row),
        Segment = row.Shown("account"),
        UpdatedAt = Times.Read(row.Value("sys_updated_on")),
        Version = Version(row),
    };

    /// <summary>Counts the record's changes.</summary>
    public static string? Version(Row row) => row.Value("sys_mod_count");

    /// <summary>Null when no part of it is known.</summary>
    public static PostalAddress? Address(Row row)
    {
        var address = new PostalAddress { Street = row.Value("street"), City = row.Value("city"), Postcode = row.Value("zip"), Country = row.Value("country") };
        return address == new PostalAddress() ? null : address;
    }

    private static string[] Emails(Row row, ServiceNowSettings settings) => row.Value(settings.EmailField) is { } email ? [email] : [];

    private static string[] Phones(Row row, ServiceNowSettings settings) => [.. settings.PhoneFields.Select(row.Value).OfType<string>().Distinct()];
}
