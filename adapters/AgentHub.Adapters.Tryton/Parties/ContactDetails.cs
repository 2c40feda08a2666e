using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>Changes how a party is reached. What was read must still be so when it is written, and is read again afterwards.</summary>
internal sealed class ContactDetails(Calls calls, PartyReader parties)
{
    private static readonly string[] CountryFields = ["code", "name"];

    public async Task<Answer<WriteReceipt>> ChangeAsync(ContactDetailsChange wanted, CancellationToken cancellationToken)
    {
        var (country, word) = await CountryAsync(wanted.Address, cancellationToken);
        // A country by its code, as it is read again.
        var change = wanted.Address is { } address ? wanted with { Address = address with { Country = word } } : wanted;
        if (await parties.ReadAsync(change.Customer, cancellationToken) is not { } party) return Answer.NotFound<WriteReceipt>();
        if (change.ExpectedVersion is { } expected && party.Version != expected) return Answer.Conflict<WriteReceipt>("has changed the record since it was shown");
        if (country is null && !string.IsNullOrWhiteSpace(wanted.Address?.Country)) return Answer.Refused<WriteReceipt>("does not know this country");
        if (Is(party, change)) return Receipt(party);
        await calls.WriteAsync("party.party", party.Id!.Value, Values(party, change, country), party.Timestamps, cancellationToken);
        return await parties.ReadAsync(change.Customer, cancellationToken) is { } after && Is(after, change)
            ? Receipt(after)
            : Answer.Refused<WriteReceipt>("did not change the record, though it says so");
    }

    private static Answer<WriteReceipt> Receipt(Party party) => Answer.Found(new WriteReceipt(Ids.Text(party.Id)));

    private static bool Is(Party party, ContactDetailsChange change) =>
        (change.Phone is null || FirstPhone(party) is { } phone && PhoneNumbers.MayBe(change.Phone, phone.Value))
        && (change.Email is null || FirstEmail(party) is { } email && email.Value.Equals(change.Email.Trim(), StringComparison.OrdinalIgnoreCase))
        && (change.Address is null || Same(party.Address?.Address ?? new(), change.Address));

    private static bool Same(PostalAddress stored, PostalAddress wanted) =>
        Lines(stored.Street) == Lines(wanted.Street) && Lines(stored.City) == Lines(wanted.City) && Lines(stored.Postcode) == Lines(wanted.Postcode)
        && stored.Country == wanted.Country;

    private static string Lines(string? text) => text?.ReplaceLineEndings(", ").Trim() ?? "";

    private static Dictionary<string, object?> Values(Party party, ContactDetailsChange change, long? country)
    {
        var values = new Dictionary<string, object?>();
        object[] mechanisms = [.. Mechanism("phone", FirstPhone(party), change.Phone), .. Mechanism("email", FirstEmail(party), change.Email)];
        if (mechanisms.Length > 0) values["contact_mechanisms"] = mechanisms;
        if (change.Address is not { } address) return values;
        var fields = new Dictionary<string, object?> { ["street"] = address.Street, ["city"] = address.City, ["postal_code"] = address.Postcode, ["country"] = country };
        values["addresses"] = new object[] { party.Address is { } first ? Write(first.Id, fields) : Create(fields) };
        return values;
    }

    private static IEnumerable<object> Mechanism(string type, Mechanism? known, string? value)
    {
        if (value is null) return [];
        return [known is null ? Create(new() { ["type"] = type, ["value"] = value }) : Write(known.Id, new() { ["value"] = value })];
    }

    private static object[] Create(Dictionary<string, object?> fields) => ["create", new[] { fields }];

    private static object[] Write(long id, Dictionary<string, object?> fields) => ["write", new[] { id }, fields];

    private static Mechanism? FirstPhone(Party party) => party.Mechanisms.FirstOrDefault(m => m.IsPhone);

    private static Mechanism? FirstEmail(Party party) => party.Mechanisms.FirstOrDefault(m => m.Type == "email");

    /// <summary>By its code or its name; nothing when none is given, or none is called so.</summary>
    private async Task<(long? Id, string? Word)> CountryAsync(PostalAddress? address, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(address?.Country)) return default;
        var (word, code) = (address.Country.Trim(), address.Country.Trim().ToUpperInvariant());
        object?[] domain = ["OR", Domains.Is("code", code), Domains.Is("code3", code), Domains.Same("name", word)];
        return (await calls.SearchReadAsync("country.country", domain, 0, 1, null, CountryFields, cancellationToken))
            .Select(r => (r.Id("id"), r.Text("code") ?? r.Text("name"))).FirstOrDefault();
    }
}
