using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>
/// Changes how a contact is reached. HubSpot takes every write, whatever happened since: so the contact is read just before, and
/// nothing is written when it is not the one that was shown; afterwards it is read again.
/// </summary>
internal sealed class ContactDetails(CrmObjects crm, ContactMapping contacts)
{
    public async Task<Answer<WriteReceipt>> ChangeAsync(ContactDetailsChange change, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(change.Customer.RecordId, cancellationToken);
        if (!ContactMapping.Is(before, change.Customer)) return Answer.NotFound<WriteReceipt>(dropped: 1);
        if (change.ExpectedVersion is { } expected && contacts.ToProfile(before, change.Customer).Version != expected)
            return Answer.Conflict<WriteReceipt>("has changed the record since it was shown");
        if (Is(before, change)) return Receipt(before);
        // A contact that was merged is written by the id it has now.
        await crm.ChangeAsync("contacts", before.Id, Values(change), cancellationToken);
        var after = await ReadAsync(before.Id, cancellationToken);
        return Is(after, change) ? Receipt(after) : Answer.Refused<WriteReceipt>("did not change the record, though it says so");
    }

    private Task<CrmObject> ReadAsync(string id, CancellationToken cancellationToken) =>
        crm.ReadAsync("contacts", id, contacts.ProfileProperties, tiedTo: null, cancellationToken);

    private static Answer<WriteReceipt> Receipt(CrmObject contact) => Answer.Found(new WriteReceipt(contact.Id));

    private static bool Is(CrmObject contact, ContactDetailsChange change) =>
        (change.Phone is null || PhoneNumbers.MayBe(change.Phone, contact["phone"]))
        && (change.Email is null || change.Email.Trim().Equals(contact["email"], StringComparison.OrdinalIgnoreCase))
        && (change.Address is not { } address || AddressOf(address).All(p => (contact[p.Key] ?? "") == p.Value));

    private static Dictionary<string, string> Values(ContactDetailsChange change)
    {
        var values = change.Address is { } address ? AddressOf(address) : [];
        if (change.Phone is { } phone) values["phone"] = phone;
        if (change.Email is { } email) values["email"] = email.Trim();
        return values;
    }

    /// <summary>An empty text clears a property.</summary>
    private static Dictionary<string, string> AddressOf(PostalAddress address) => new()
    {
        ["address"] = address.Street?.Trim() ?? "",
        ["city"] = address.City?.Trim() ?? "",
        ["zip"] = address.Postcode?.Trim() ?? "",
        ["country"] = address.Country?.Trim() ?? "",
    };
}
