using AgentHub.Abstractions;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>Finds Request Tracker's users by what a caller gave.</summary>
/// <remarks>
/// The list of users drops a condition it does not know or may not use and answers with everybody (RT 5.0.3). So every row
/// is compared with the key again, and phones are looked for among requestors of tickets, where a wrong condition is refused.
/// </remarks>
internal sealed class CustomerSearch(IRequestTrackerApi api, RequestTrackerSettings settings)
{
    private const int MostRows = 100;
    private const int TicketsAtOnce = 50;
    private const int MostRounds = 4;
    private const int FewestDigits = 5;
    private static readonly string[] Phones = ["MobilePhone", "WorkPhone", "HomePhone"];

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindAsync(CustomerKey key, CancellationToken cancellationToken) => key.Kind switch
    {
        _ when string.IsNullOrWhiteSpace(key.Value) => Task.FromResult(Answer.NotFound<IReadOnlyList<FoundCustomer>>()),
        KeyKind.Phone => ByPhoneAsync(key, cancellationToken),
        KeyKind.Email => ByFieldAsync(key, new("EmailAddress", key.Value), cancellationToken),
        _ => ByFieldAsync(key, new(settings.CustomerNumber.Searched, key.Value), cancellationToken),
    };

    private async Task<Answer<IReadOnlyList<FoundCustomer>>> ByFieldAsync(CustomerKey key, UserCondition condition, CancellationToken cancellationToken)
    {
        var found = Ask.Value(await api.SearchUsers([condition], UserFields, MostRows, settings.Authorization, cancellationToken));
        return found.Items.Where(u => u.SelfId is not null).Select(u => UserMapping.ToFound(u, settings)).Checked(key, found.Total);
    }

    private Task<Answer<IReadOnlyList<FoundCustomer>>> ByPhoneAsync(CustomerKey key, CancellationToken cancellationToken)
    {
        var digits = PhoneNumbers.National(key.Value);
        if (digits.Length < FewestDigits) return Task.FromResult(Answer.NotFound<IReadOnlyList<FoundCustomer>>());
        // Whatever people write between the digits.
        var pattern = string.Join('%', digits.AsEnumerable());
        return settings.Phone is { } field
            ? ByFieldAsync(key, new(field.Searched, pattern, "LIKE"), cancellationToken)
            : AmongRequestorsAsync(key, pattern, cancellationToken);
    }

    /// <summary>Round by round without those already found, so that somebody with hundreds of tickets hides nobody.</summary>
    private async Task<Answer<IReadOnlyList<FoundCustomer>>> AmongRequestorsAsync(CustomerKey key, string pattern, CancellationToken cancellationToken)
    {
        var has = TicketSql.Or(Phones.Select(phone => TicketSql.Condition($"Requestor.{phone}", "LIKE", pattern)));
        var people = new Dictionary<string, FoundCustomer>();
        for (var round = 0; round < MostRounds; round++)
        {
            var query = TicketSql.And([has, .. people.Keys.Select(id => TicketSql.Condition("Requestor.id", "!=", id))]);
            var page = Ask.Value(await api.SearchTickets(query, "Requestor", UserFields, null, null, ["id"], ["DESC"], TicketsAtOnce, 1, settings.Authorization, cancellationToken));
            var known = people.Count;
            foreach (var person in page.Items.SelectMany(ticket => Fitting(ticket, key))) people.TryAdd(person.RecordId, person);
            if (people.Count == known || page.Total is null || page.Total <= page.Items.Count) break;
        }
        return people.Values.Checked(key, total: null);
    }

    /// <summary>The requestors of a ticket who hold the key; all of them when none does, so that they are counted as left out.</summary>
    private IEnumerable<FoundCustomer> Fitting(WireTicket ticket, CustomerKey key)
    {
        var people = (ticket.Requestor ?? []).Where(u => u is { Type: "user", SelfId: not null }).Select(u => UserMapping.ToFound(u, settings)).ToList();
        return people.Any(p => p.Holds(key)) ? people.Where(p => p.Holds(key)) : people;
    }

    private string UserFields => string.Join(',',
        ((string?[])["id", "Name", "RealName", "EmailAddress", settings.CustomerNumber.Wanted, .. Phones, settings.Phone?.Wanted]).OfType<string>().Distinct());
}
