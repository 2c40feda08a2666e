using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>
/// Changes how a customer is reached: the standard address, its first e-mail address, its first number. What has an ETag is written
/// with <c>If-Match</c>, and all is read again afterwards.
/// </summary>
internal sealed class ContactDetails(WriteSession session)
{
    public async Task<Answer<WriteReceipt>> ChangeAsync(Asked asked, ContactDetailsChange change, CancellationToken cancellationToken)
    {
        if (await PartnerReading.ReadAsync(asked, change.Customer, cancellationToken) is not { } before) return Answer.NotFound<WriteReceipt>();
        // First: what we have just written ourselves is no reason to call it changed by somebody else.
        if (Is(before, change)) return Receipt(change);
        if (change.ExpectedVersion is { } expected && PartnerMapping.Version(before) != expected) return Stale();
        if (PartnerMapping.StandardAddress(before) is not { } address) return Answer.Refused<WriteReceipt>("holds no address of this customer to change; the first one is entered there");
        var writes = new ContactWrites(asked, address);
        if (writes.Add(change) is { } reason) return Answer.Refused<WriteReceipt>(reason);
        try
        {
            foreach (var write in writes.All) await session.WriteAsync(asked, (token, cookies) => write(token, cookies, cancellationToken), cancellationToken);
        }
        catch (ApiException refusal) when (refusal.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
        {
            return Stale();
        }
        return await PartnerReading.ReadAsync(asked, change.Customer, cancellationToken) is { } after && Is(after, change)
            ? Receipt(change)
            : Answer.Refused<WriteReceipt>("did not change the record, though it says so");
    }

    private static Answer<WriteReceipt> Stale() => Answer.Conflict<WriteReceipt>("has changed the record since it was shown");

    private static Answer<WriteReceipt> Receipt(ContactDetailsChange change) => Answer.Found(new WriteReceipt(change.Customer.RecordId));

    private static bool Is(WirePartner partner, ContactDetailsChange change)
    {
        var address = PartnerMapping.StandardAddress(partner);
        return (change.Phone is null || (address is not null && PartnerMapping.Phones(address).FirstOrDefault() is { } phone && PhoneNumbers.MayBe(change.Phone, PartnerMapping.Number(phone))))
            && (change.Email is null || (address is not null && change.Email.Trim().Equals(PartnerMapping.Emails(address).FirstOrDefault()?.EmailAddress?.Trim(), StringComparison.OrdinalIgnoreCase)))
            && (change.Address is null || ((address is null ? null : PartnerMapping.ToAddress(address)) ?? new()) == ContactWrites.Trimmed(change.Address));
    }
}
