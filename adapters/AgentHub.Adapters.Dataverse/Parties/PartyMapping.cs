using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>From Dataverse's contact or account to our records.</summary>
internal static class PartyMapping
{
    /// <summary>Null for a row without an id.</summary>
    public static FoundCustomer? ToFound(WireParty row, DataverseSettings settings) => Party.Of(row) is not { } party ? null : new()
    {
        RecordId = party.RecordId,
        Name = Name(row),
        CustomerNumber = Number(row, settings),
        Emails = Emails(row),
        Phones = Phones(row),
    };

    public static Profile ToProfile(WireParty row, Party party, DataverseSettings settings) => new()
    {
        CustomerId = party.RecordId,
        Name = Name(row),
        CustomerNumber = Number(row, settings),
        Emails = Emails(row),
        Phones = Phones(row),
        Address = Address(row),
        DateOfBirth = Dates.Day(row.BirthDate),
        Segment = settings.SegmentColumn is { } segment ? row.Formatted(segment) ?? row.Text(segment) : null,
        UpdatedAt = row.ModifiedOn?.ToUniversalTime(),
        Version = row.Etag,
    };

    public static PostalAddress? Address(WireParty row)
    {
        var street = string.Join(", ", Several(row.Street, row.StreetToo));
        var address = new PostalAddress { Street = Word(street), City = Word(row.City), Postcode = Word(row.Postcode), Country = Word(row.Country) };
        return address == new PostalAddress() ? null : address;
    }

    /// <summary>Without blanks around it; null when nothing is left.</summary>
    public static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Name(WireParty row) => Word(row.FullName) ?? Word(row.Name) ?? "";

    private static string? Number(WireParty row, DataverseSettings settings) => row.AccountId is null ? row.Text(settings.NumberColumn) : Word(row.AccountNumber);

    private static List<string> Emails(WireParty row) => Several(row.EmailAddress1, row.EmailAddress2, row.EmailAddress3);

    private static List<string> Phones(WireParty row) => Several(row.Telephone1, row.MobilePhone, row.Telephone2, row.Telephone3);

    private static List<string> Several(params string?[] values) => values.Select(Word).OfType<string>().Distinct().ToList();
}
