using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>From HubSpot's contact to our records.</summary>
internal sealed class ContactMapping(HubSpotSettings settings)
{
    /// <summary>What a search must bring back so that the match can be checked again.</summary>
    public static IReadOnlyList<string> FoundProperties(HubSpotSettings settings) =>
        ["firstname", "lastname", "email", "hs_additional_emails", "phone", "mobilephone", settings.AccountNumber];

    public IReadOnlyList<string> ProfileProperties { get; } =
    [
        .. FoundProperties(settings), "address", "city", "zip", "country", "hs_merged_object_ids", "lastmodifieddate",
        settings.DateOfBirth, settings.Segment, settings.CustomerSince, settings.Prefers,
    ];

    /// <summary>Whether this is the contact asked for; one merged into another is answered with the other's id.</summary>
    public static bool Is(CrmObject contact, CustomerRef customer) => contact.Id == customer.RecordId
        || (contact["hs_merged_object_ids"] ?? "").Split(';', StringSplitOptions.TrimEntries).Contains(customer.RecordId);

    public FoundCustomer ToFound(CrmObject contact) => new()
    {
        RecordId = contact.Id,
        Name = Name(contact),
        CustomerNumber = contact[settings.AccountNumber],
        Emails = Emails(contact),
        Phones = Phones(contact),
    };

    public Profile ToProfile(CrmObject contact, CustomerRef customer) => new()
    {
        CustomerId = customer.RecordId,
        Name = Name(contact),
        CustomerNumber = contact[settings.AccountNumber],
        Emails = Emails(contact),
        Phones = Phones(contact),
        Address = Address(contact),
        DateOfBirth = Dates.Day(contact[settings.DateOfBirth]),
        Segment = contact[settings.Segment],
        CustomerSince = Dates.Day(contact[settings.CustomerSince]),
        Prefers = contact[settings.Prefers],
        UpdatedAt = contact.UpdatedAt,
        Version = Times.Version(contact),
    };

    public static string Name(CrmObject contact) => string.Join(' ', new[] { contact["firstname"], contact["lastname"] }.OfType<string>());

    private static List<string> Emails(CrmObject contact) =>
        new[] { contact["email"] }.Concat((contact["hs_additional_emails"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();

    private static List<string> Phones(CrmObject contact) => new[] { contact["phone"], contact["mobilephone"] }.OfType<string>().Distinct().ToList();

    private static PostalAddress? Address(CrmObject contact)
    {
        var address = new PostalAddress { Street = contact["address"], City = contact["city"], Postcode = contact["zip"], Country = contact["country"] };
        return address == new PostalAddress() ? null : address;
    }
}
