using System.Security.Cryptography;
using System.Text;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>A party with the records that hang on it: how it is reached, where, by which numbers.</summary>
internal sealed class Party(Row row, TrytonSettings settings)
{
    /// <summary>What is read for one.</summary>
    public static readonly string[] Fields =
    [
        "name", "code", "create_date", "write_date", "_timestamp", "contact_mechanisms.type", "contact_mechanisms.value", "contact_mechanisms._timestamp",
        "addresses.street", "addresses.city", "addresses.postal_code", "addresses.country.code", "addresses.country.name", "addresses._timestamp",
        "identifiers.type", "identifiers.code",
    ];

    public long? Id => row.Id("id");

    public IReadOnlyList<Mechanism> Mechanisms { get; } =
        [.. row.Many("contact_mechanisms").Where(m => m.Id("id") is not null).Select(m => new Mechanism(m.Id("id")!.Value, m.Text("type") ?? "", m.Text("value") ?? ""))];

    public IReadOnlyList<string> Phones => [.. Mechanisms.Where(m => m.IsPhone && m.Value.Length > 0).Select(m => m.Value).Distinct()];

    public IReadOnlyList<string> Emails => [.. Mechanisms.Where(m => m.Type == "email" && m.Value.Length > 0).Select(m => m.Value).Distinct()];

    public IReadOnlyList<string> Numbers => settings.NumberIsCode
        ? row.Text("code") is { } code ? [code] : []
        : [.. row.Many("identifiers").Where(i => i.Text("type") == settings.IdentifierType).Select(i => i.Text("code")).OfType<string>()];

    /// <summary>The first address, which Tryton sorts first.</summary>
    public (long Id, PostalAddress Address)? Address => row.Many("addresses").Where(a => a.Id("id") is not null).Select(a => ((long, PostalAddress)?)(a.Id("id")!.Value, new PostalAddress
    {
        Street = a.Text("street")?.ReplaceLineEndings(", "),
        City = a.Text("city"),
        Postcode = a.Text("postal_code"),
        Country = a.One("country").Text("code") ?? a.One("country").Text("name"),
    })).FirstOrDefault();

    /// <summary>When each record was changed last, by <c>model,id</c>; Tryton compares them when it writes.</summary>
    public IReadOnlyDictionary<string, string> Timestamps => new (string Model, Row Row)[] { ("party.party", row) }
        .Concat(row.Many("contact_mechanisms").Select(m => (Model: "party.contact_mechanism", Row: m)))
        .Concat(row.Many("addresses").Select(a => (Model: "party.address", Row: a)))
        .Where(r => r.Row.Id("id") is not null && r.Row.Text("_timestamp") is not null)
        .GroupBy(r => $"{r.Model},{Ids.Text(r.Row.Id("id"))}").ToDictionary(g => g.Key, g => g.First().Row.Text("_timestamp")!);

    /// <summary>One word for all of them: a new telephone number does not change the time of the party itself.</summary>
    public string Version => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Timestamps.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key} {t.Value}")))).AsSpan(0, 12));

    /// <param name="asked">The number searched for, where one was: of several the one that fits is shown.</param>
    public FoundCustomer ToFound(string? asked) => new()
    {
        RecordId = Ids.Text(Id),
        Name = row.Text("name") ?? "",
        CustomerNumber = Numbers.FirstOrDefault(n => asked is not null && Keys.SameNumber(n, asked)) ?? (Numbers.Count > 0 ? Numbers[0] : null),
        Emails = Emails,
        Phones = Phones,
    };

    public Profile ToProfile() => new()
    {
        CustomerId = Ids.Text(Id),
        Name = row.Text("name") ?? "",
        CustomerNumber = Numbers.Count > 0 ? Numbers[0] : null,
        Emails = Emails,
        Phones = Phones,
        Address = Address is { } first && first.Address != new PostalAddress() ? first.Address : null,
        UpdatedAt = row.Time("write_date") ?? row.Time("create_date"),
        Version = Version,
    };
}
