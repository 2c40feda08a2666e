using System.Globalization;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>The population's tickets, dated from a seeding; those of a contact are found without looking at everybody else's.</summary>
internal sealed class MadeTickets(Population population, CompanyData data) : IMadeObjects
{
    private readonly HistoryShape _shape = new(population.Crm, p => p.Tickets);

    public IReadOnlyList<HubSpotRecord> All => new MadeList<HubSpotRecord>(_shape.Total, at =>
    {
        var (position, number) = _shape.At(at);
        return Make(position, number);
    });

    public HubSpotRecord? Find(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && DocumentNumber.ReadTicket(number) is var (position, ticket)
        && position < population.Crm.All.Count && ticket >= 1 && ticket <= _shape.CountOf(position)
            ? Make(position, ticket)
            : null;

    public IEnumerable<HubSpotRecord>? Among(HubSpotSearchRequest search)
    {
        var contacts = search.FilterGroups.Select(g => g.Filters.Where(f => f.PropertyName == "associations.contact").Select(Asked).FirstOrDefault(a => a is not null)).ToList();
        return contacts.Count > 0 && contacts.TrueForAll(c => c is not null) ? contacts.SelectMany(c => c!).Distinct().SelectMany(Of) : null;
    }

    private static IReadOnlyList<string>? Asked(HubSpotFilter filter) => filter switch
    {
        { Operator: "EQ", Value: { } one } => [one],
        { Operator: "IN", Values: { } several } => several,
        _ => null,
    };

    private IEnumerable<HubSpotRecord> Of(string contact) => HubSpotPeople.IndexOf(contact) is { } index && population.Crm.ByIndex(index) is { } position
        ? Enumerable.Range(1, _shape.CountOf(position)).Select(number => Make(position, number))
        : [];

    private HubSpotRecord Make(int position, int number)
    {
        var ticket = population.Histories.Ticket(_shape, position, number, data.SeededAt);
        return HubSpotTickets.Of(population.Crm.All[position], ticket, ticket.Id.ToString(CultureInfo.InvariantCulture));
    }
}
