using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>
/// Changes how a contact is reached, only if it was not changed since it was read (<c>If-Unmodified-Since</c>; entity tags exist for
/// accounts only: REST API Developer Guide, "Conditional Request Headers"), and reads it again afterwards.
/// </summary>
internal sealed class ContactDetails(Organisation organisation, string bearer)
{
    public async Task<Answer<WriteReceipt>> ChangeAsync(ContactDetailsChange change, CancellationToken cancellationToken)
    {
        if (await ReadAsync(change.Customer, cancellationToken) is not { } before) return Answer.NotFound<WriteReceipt>();
        if (Times.Of(before.LastModifiedDate) is not { } modified) return Answer.Unreadable<WriteReceipt>("does not say which version of the record it holds");
        if (change.ExpectedVersion is { } expected && before.LastModifiedDate != expected) return Stale();
        if (Is(before, change)) return Receipt(before);
        try
        {
            await organisation.Api.Update(organisation.Settings.Version, "Contact", before.Id, Values(change), Times.Http(modified), bearer, cancellationToken);
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return Stale();
        }
        return await ReadAsync(change.Customer, cancellationToken) is { } after && Is(after, change)
            ? Receipt(after)
            : Answer.Refused<WriteReceipt>("did not change the record, though it says so");
    }

    private async Task<WireContact?> ReadAsync(CustomerRef customer, CancellationToken cancellationToken) =>
        (await organisation.Contacts.ReadAsync(ContactSearch.ById(customer.RecordId, organisation.Settings), 2, bearer, cancellationToken))
            .Rows.FirstOrDefault(c => c.Id == customer.RecordId);

    private static Answer<WriteReceipt> Stale() => Answer.Conflict<WriteReceipt>("has changed the record since it was shown");

    private static Answer<WriteReceipt> Receipt(WireContact contact) => Answer.Found(new WriteReceipt(contact.Id));

    private static bool Is(WireContact contact, ContactDetailsChange change) =>
        (change.Phone is null || PhoneNumbers.MayBe(change.Phone, contact.Phone))
        && (change.Email is null || change.Email.Trim().Equals(contact.Email?.Trim(), StringComparison.OrdinalIgnoreCase))
        && (change.Address is null || (ContactMapping.Address(contact) ?? new()) == Trimmed(change.Address));

    private static Dictionary<string, object?> Values(ContactDetailsChange change)
    {
        var values = new Dictionary<string, object?>();
        if (change.Phone is { } phone) values["Phone"] = phone;
        if (change.Email is { } email) values["Email"] = email.Trim();
        if (change.Address is null) return values;
        var address = Trimmed(change.Address);
        (values["MailingStreet"], values["MailingCity"]) = (address.Street ?? "", address.City ?? "");
        (values["MailingPostalCode"], values["MailingCountry"]) = (address.Postcode ?? "", address.Country ?? "");
        return values;
    }

    private static PostalAddress Trimmed(PostalAddress address) => new()
    {
        Street = ContactMapping.Word(address.Street), City = ContactMapping.Word(address.City),
        Postcode = ContactMapping.Word(address.Postcode), Country = ContactMapping.Word(address.Country),
    };
}
