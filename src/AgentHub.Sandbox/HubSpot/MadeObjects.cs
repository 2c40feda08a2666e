using System.Globalization;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>The population as one type of CRM objects: made when they are read, found by index.</summary>
internal sealed class MadeObjects : IMadeObjects
{
    private readonly SystemPeople _people;
    private readonly string _type;

    /// <summary>Position of each object's person; null when everybody is one.</summary>
    private readonly int[]? _positions;

    private MadeObjects(SystemPeople people, string type, int[]? positions, CompanyData data)
    {
        (_people, _type, _positions) = (people, type, positions);
        All = new MadeList<HubSpotRecord>(positions?.Length ?? people.All.Count, at => Make(people.All[positions?[at] ?? at], data));
    }

    public IReadOnlyList<HubSpotRecord> All { get; }

    public static MadeObjects Contacts(Population population, CompanyData data) => new(population.Crm, "contacts", null, data);

    public static MadeObjects Companies(Population population, CompanyData data) =>
        new(population.Crm, "companies", [.. Enumerable.Range(0, population.Crm.All.Count).Where(at => population.Crm.All[at].Firm is not null)], data);

    public HubSpotRecord? Find(string id)
    {
        var (first, step) = _type == "contacts" ? (HubSpotPeople.FirstContact, HubSpotPeople.ContactStep) : (HubSpotPeople.FirstCompany, HubSpotPeople.CompanyStep);
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || (number - first) % step != 0) return null;
        return _people.ByIndex((number - first) / step) is { } position ? Positions([position]).Select(at => All[at]).FirstOrDefault() : null;
    }

    /// <summary>The objects a search can hold for, or more; null when no index narrows it.</summary>
    public IEnumerable<HubSpotRecord>? Among(HubSpotSearchRequest search)
    {
        var positions = Groups(search.FilterGroups) ?? Words(search.Query);
        return positions is null ? null : Positions(positions).Distinct().Order().Select(at => All[at]);
    }

    private IEnumerable<int>? Groups(IReadOnlyList<HubSpotFilterGroup> groups)
    {
        var found = groups.Select(g => g.Filters.Select(Narrowed).FirstOrDefault(n => n is not null)).ToList();
        return found.Count > 0 && found.TrueForAll(f => f is not null) ? found.SelectMany(f => f!) : null;
    }

    private IEnumerable<int>? Narrowed(HubSpotFilter filter) => filter switch
    {
        { Operator: "EQ" } => Index(filter.PropertyName)?.Equal(filter.Value!),
        { Operator: "IN" } => Index(filter.PropertyName) is { } index ? filter.Values!.SelectMany(index.Equal) : null,
        { Operator: "CONTAINS_TOKEN" } => HubSpotTokens.First(filter.Value!) is { } token ? Token(filter.PropertyName, token) : null,
        _ => null,
    };

    private TextIndex? Index(string property) => HubSpotPeople.ValueOf(_type, property) is { } value ? _people.Index($"{_type}.{property}", c => [value(c)]) : null;

    private IEnumerable<int>? Token(string property, string token) => HubSpotPeople.ValueOf(_type, property) is { } value && !token.StartsWith('*')
        ? Starting(_people.Index($"{_type}.{property} tokens", c => HubSpotTokens.Of(value(c))), token)
        : null;

    private static IEnumerable<int> Starting(TextIndex index, string token) => token.EndsWith('*') ? index.StartingWith(token[..^1]) : index.Equal(token);

    private IEnumerable<int>? Words(string? query) => HubSpotTokens.Of(query).FirstOrDefault() is { } word
        ? _people.Index(_type + " words", c => HubSpotPeople.Searched(_type, c).SelectMany(HubSpotTokens.Of)).StartingWith(word)
        : null;

    private IEnumerable<int> Positions(IEnumerable<int> people) =>
        _positions is null ? people : people.Select(p => Array.BinarySearch(_positions, p)).Where(at => at >= 0);

    private HubSpotRecord Make(Customer customer, CompanyData data) =>
        _type == "contacts" ? HubSpotPeople.Contact(customer, data) : HubSpotPeople.Company(customer, data);
}
