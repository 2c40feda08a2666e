using AgentHub.Abstractions;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>Changes how a contact is reached; what is written is read again.</summary>
/// <remarks>The Table API knows no conditional change: the version is compared just before, and two that write within the same moment are not told apart.</remarks>
internal static class ContactDetails
{
    public static async Task<Answer<WriteReceipt>> ChangeAsync(Tables tables, ServiceNowSettings settings, ContactDetailsChange change, CancellationToken cancellationToken)
    {
        if (!Ids.IsId(change.Customer.RecordId)) return Answer.NotFound<WriteReceipt>();
        var fields = ContactMapping.Fields(settings);
        var before = await tables.ReadAsync(settings.ContactTable, change.Customer.RecordId, fields, cancellationToken);
        // First: what we have just written ourselves is no reason to call it changed by somebody else.
        if (Is(before, settings, change)) return Receipt(before);
        if (change.ExpectedVersion is { } expected && ContactMapping.Version(before) != expected) return Answer.Conflict<WriteReceipt>("has changed the record since it was shown");
        await tables.UpdateAsync(settings.ContactTable, before.Id, "sys_id", Values(settings, change), cancellationToken);
        var after = await tables.ReadAsync(settings.ContactTable, before.Id, fields, cancellationToken);
        return Is(after, settings, change) ? Receipt(after) : Answer.Refused<WriteReceipt>("did not change the record, though it says so");
    }

    private static Answer<WriteReceipt> Receipt(Row contact) => Answer.Found(new WriteReceipt(contact.Id));

    private static bool Is(Row contact, ServiceNowSettings settings, ContactDetailsChange change) =>
        (change.Phone is null || PhoneNumbers.MayBe(change.Phone, contact.Value(settings.PhoneFields[0])))
        && (change.Email is null || change.Email.Trim().Equals(contact.Value(settings.EmailField), StringComparison.OrdinalIgnoreCase))
        && (change.Address is null || (ContactMapping.Address(contact) ?? new()) == Trimmed(change.Address));

    private static Dictionary<string, string> Values(ServiceNowSettings settings, ContactDetailsChange change)
    {
        var values = new Dictionary<string, string>();
        if (change.Phone is { } phone) values[settings.PhoneFields[0]] = phone;
        if (change.Email is { } email) values[settings.EmailField] = email.Trim();
        if (change.Address is null) return values;
        var address = Trimmed(change.Address);
        (values["street"], values["city"], values["zip"], values["country"]) = (address.Street ?? "", address.City ?? "", address.Postcode ?? "", address.Country ?? "");
        return values;
    }

    private static PostalAddress Trimmed(PostalAddress address) => new()
    {
        Street = Text(address.Street), City = Text(address.City), Postcode = Text(address.Postcode), Country = Text(address.Country),
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
