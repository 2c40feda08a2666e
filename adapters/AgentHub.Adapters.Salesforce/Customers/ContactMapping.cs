using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>From Salesforce's contact to our records.</summary>
internal static class ContactMapping
{
    public static FoundCustomer ToFound(WireContact contact, SalesforceSettings settings) => new()
    {
        RecordId = contact.Id,
        Name = contact.Name?.Trim() ?? "",
        CustomerNumber = contact.Text(settings.NumberField),
        Emails = Several(contact.Email),
        Phones = Phones(contact),
    };

    public static Profile ToProfile(WireContact contact, SalesforceSettings settings) => new()
    {
        CustomerId = contact.Id,
        Name = contact.Name?.Trim() ?? "",
        CustomerNumber = contact.Text(settings.NumberField),
        Emails = Several(contact.Email),
        Phones = Phones(contact),
        Address = Address(contact),
        DateOfBirth = Dates.Day(contact.Birthdate),
        Segment = contact.Text(settings.SegmentField),
        UpdatedAt = Times.Of(contact.LastModifiedDate),
        Version = contact.LastModifiedDate,
    };

    public static PostalAddress? Address(WireContact contact)
    {
        var address = new PostalAddress
        {
            Street = Word(contact.MailingStreet), City = Word(contact.MailingCity), Postcode = Word(contact.MailingPostalCode), Country = Word(contact.MailingCountry),
        };
        return address == new PostalAddress() ? null : address;
    }

    /// <summary>Without blanks around it and with plain line ends, which Salesforce writes in its own way; null when nothing is left.</summary>
    public static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");

    private static List<string> Phones(WireContact contact) => Several(contact.Phone, contact.MobilePhone, contact.HomePhone, contact.OtherPhone);

    private static List<string> Several(params string?[] values) => values.Select(Word).OfType<string>().Distinct().ToList();
}
