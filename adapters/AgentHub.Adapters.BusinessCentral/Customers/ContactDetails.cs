using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>Changes how a customer is reached. What was read must still be so when it is written (If-Match), and is read again afterwards.</summary>
internal sealed class ContactDetails(IBusinessCentralApi api, BusinessCentralSettings settings, string bearer)
{
    public async Task<Answer<WriteReceipt>> ChangeAsync(ContactDetailsChange change, CancellationToken cancellationToken)
    {
        if (await ReadAsync(change.Customer, cancellationToken) is not { } before) return Answer.NotFound<WriteReceipt>();
        if (before.Id is not { Length: > 0 } id || before.Etag is not { Length: > 0 } version)
            return Answer.Unreadable<WriteReceipt>("does not say which version of the record it holds");
        if (change.ExpectedVersion is { } expected && version != expected) return Stale();
        if (Is(before, change)) return Receipt(before);
        try
        {
            Ask.Value(await api.UpdateCustomer(settings.CompanyId, id, Values(change, before), version, bearer, cancellationToken));
        }
        catch (ApiException refusal) when (refusal.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed)
        {
            return Stale();
        }
        return await ReadAsync(change.Customer, cancellationToken) is { } after && Is(after, change)
            ? Receipt(after)
            : Answer.Refused<WriteReceipt>("did not change the record, though it says so");
    }

    private async Task<WireCustomer?> ReadAsync(CustomerRef customer, CancellationToken cancellationToken) =>
        Ask.Value(await api.Customers(settings.CompanyId, Filters.Equal("number", customer.RecordId), 2, bearer, cancellationToken))
            .Value.FirstOrDefault(c => Codes.Same(c.Number, customer.RecordId));

    private static Answer<WriteReceipt> Stale() => Answer.Conflict<WriteReceipt>("has changed the record since it was shown");

    private static Answer<WriteReceipt> Receipt(WireCustomer customer) => Answer.Found(new WriteReceipt(customer.Number));

    private static bool Is(WireCustomer customer, ContactDetailsChange change) =>
        (change.Phone is null || CustomerMapping.Several(customer.PhoneNumber) is [var phone, ..] && PhoneNumbers.MayBe(change.Phone, phone))
        && (change.Email is null || CustomerMapping.Several(customer.Email) is [var email, ..] && email.Equals(change.Email.Trim(), StringComparison.OrdinalIgnoreCase))
        && (change.Address is null || (CustomerMapping.Address(customer) ?? new()) == Trimmed(change.Address));

    private static Dictionary<string, string> Values(ContactDetailsChange change, WireCustomer before)
    {
        var values = new Dictionary<string, string>();
        if (change.Phone is { } phone) values["phoneNumber"] = First(phone, before.PhoneNumber);
        if (change.Email is { } email) values["email"] = First(email.Trim(), before.Email);
        if (change.Address is null) return values;
        var address = Trimmed(change.Address);
        (values["addressLine1"], values["addressLine2"]) = (address.Street ?? "", "");
        (values["city"], values["postalCode"], values["country"]) = (address.City ?? "", address.Postcode ?? "", address.Country ?? "");
        return values;
    }

    /// <summary>In the place of the first of those that stand in one field; the others stay.</summary>
    private static string First(string value, string? held) => string.Join(';', CustomerMapping.Several(held).Skip(1).Prepend(value));

    private static PostalAddress Trimmed(PostalAddress address) => new()
    {
        Street = Words.Of(address.Street), City = Words.Of(address.City), Postcode = Words.Of(address.Postcode), Country = Words.Of(address.Country),
    };
}
