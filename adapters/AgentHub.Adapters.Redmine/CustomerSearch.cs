using AgentHub.Abstractions;

namespace AgentHub.Adapters.Redmine;

/// <summary>Finds customers by what their tickets hold.</summary>
/// <remarks>Redmine drops a condition on a field that it does not have or does not filter by, and answers with every ticket (5.0.4): each is compared again.</remarks>
internal sealed class CustomerSearch(IRedmineApi api, RedmineSettings settings)
{
    private const int MostRounds = 4;

    public async Task<Answer<IReadOnlyList<FoundCustomer>>> FindAsync(CustomerKey key, CancellationToken cancellationToken)
    {
        if (Identity.Of(key.Value, settings) is not { } identity || identity.IsEmail != (key.Kind == KeyKind.Email)) return Answer.NotFound<IReadOnlyList<FoundCustomer>>();
        var rows = new List<FoundCustomer>();
        var numbers = new HashSet<string>();
        for (var round = 0; round < MostRounds; round++)
        {
            var page = Ask.Value(await api.Issues(Filters(identity, numbers), "id:desc", Rows.Most, settings.Key, cancellationToken));
            rows.AddRange(page.Issues.Select(ToFound));
            var known = numbers.Count;
            numbers.UnionWith(rows.Where(r => r.Holds(key)).Select(r => r.CustomerNumber).OfType<string>().Where(n => Identity.Of(n, settings) is { IsEmail: false }));
            // Round by round without the numbers already found, so that somebody with hundreds of tickets hides nobody.
            if (!identity.IsEmail || settings.NumberField is null || numbers.Count == known || page.TotalCount <= page.Issues.Count) break;
        }
        // Tickets without a number tell nothing where others of the same address have one.
        return rows.Where(r => numbers.Count == 0 || r.CustomerNumber is not null || !r.Holds(key)).Checked(key, total: null);
    }

    private Dictionary<string, string> Filters(Identity identity, HashSet<string> without)
    {
        var filters = new Dictionary<string, string> { [identity.Filter.Name] = identity.Filter.Condition, ["status_id"] = "*" };
        if (without.Count > 0) filters[$"cf_{settings.NumberField}"] = "!" + string.Join('|', without);
        return filters;
    }

    private FoundCustomer ToFound(WireIssue issue)
    {
        var number = Identity.ValuesOf(issue, settings.NumberField).FirstOrDefault();
        var emails = Identity.ValuesOf(issue, settings.EmailField).ToList();
        return new()
        {
            RecordId = number ?? emails.FirstOrDefault()?.ToLowerInvariant() ?? "",
            Name = Identity.ValuesOf(issue, settings.NameField).FirstOrDefault() ?? "",
            CustomerNumber = number,
            Emails = emails,
        };
    }
}
