using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>
/// Changes how a contact or account is reached. What was read must still be so when it is written (<c>If-Match</c>: learn.microsoft.com,
/// "Perform conditional operations using the Web API"), and is read again afterwards.
/// </summary>
internal sealed class ContactDetails(Tables tables, Party party, string bearer)
{
    public async Task<Answer<WriteReceipt>> ChangeAsync(ContactDetailsChange change, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(cancellationToken);
        if (Party.Of(before) != party) return Answer.NotFound<WriteReceipt>(dropped: 1);
        if (change.ExpectedVersion is { } expected && before.Etag != expected) return Stale();
        if (Is(before, change)) return Receipt();
        try
        {
            await tables.Api.Update(tables.Settings.Version, party.Table, party.Id.ToString("D"), Columns(change), before.Etag, bearer, cancellationToken);
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return Stale();
        }
        return Is(await ReadAsync(cancellationToken), change) ? Receipt() : Answer.Refused<WriteReceipt>("did not change the record, though it says so");
    }

    private Task<WireParty> ReadAsync(CancellationToken cancellationToken) =>
        tables.Parties.OneAsync(party.Table, party.Id, PartySearch.Profile(party, tables.Settings), bearer, cancellationToken);

    private static Answer<WriteReceipt> Stale() => Answer.Conflict<WriteReceipt>("has changed the record since it was shown");

    private Answer<WriteReceipt> Receipt() => Answer.Found(new WriteReceipt(party.RecordId));

    private static bool Is(WireParty row, ContactDetailsChange change) =>
        (change.Phone is null || PhoneNumbers.MayBe(change.Phone, row.Telephone1))
        && (change.Email is null || change.Email.Trim().Equals(row.EmailAddress1?.Trim(), StringComparison.OrdinalIgnoreCase))
        && (change.Address is null || (PartyMapping.Address(row) ?? new()) == Trimmed(change.Address));

    /// <summary>A column is cleared by null.</summary>
    private static Dictionary<string, object?> Columns(ContactDetailsChange change)
    {
        var columns = new Dictionary<string, object?>();
        if (change.Phone is { } phone) columns["telephone1"] = phone;
        if (change.Email is { } email) columns["emailaddress1"] = email.Trim();
        if (change.Address is null) return columns;
        var address = Trimmed(change.Address);
        (columns["address1_line1"], columns["address1_line2"], columns["address1_city"]) = (address.Street, null, address.City);
        (columns["address1_postalcode"], columns["address1_country"]) = (address.Postcode, address.Country);
        return columns;
    }

    private static PostalAddress Trimmed(PostalAddress address) => new()
    {
        Street = PartyMapping.Word(address.Street), City = PartyMapping.Word(address.City), Postcode = PartyMapping.Word(address.Postcode), Country = PartyMapping.Word(address.Country),
    };
}
