using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>The end users: those of the scenario, kept, and after them the population, made when read and found by index. Thread safe.</summary>
internal sealed class ZendeskUsers(SystemPeople people)
{
    private readonly MadeList<ZendeskUser> _made = new(people.All.Count, at => ZendeskUser.Of(people.All[at]));
    private IReadOnlyList<ZendeskUser> _kept = [];

    public IReadOnlyList<ZendeskUser> All => new JoinedList<ZendeskUser>(Volatile.Read(ref _kept), _made);

    public void Seed(IReadOnlyList<ZendeskUser> kept) => Volatile.Write(ref _kept, kept);

    public ZendeskUser? Find(long id) => PositionOf(id) is { } at ? _made[at] : Volatile.Read(ref _kept).FirstOrDefault(u => u.Id == id);

    /// <summary>Position among the population; null when the user is none of it.</summary>
    public int? PositionOf(long id) => (id - ZendeskUser.FirstId) % ZendeskUser.IdStep == 0 ? people.ByIndex((id - ZendeskUser.FirstId) / ZendeskUser.IdStep) : null;

    /// <param name="externalId">Exactly this account number; null does not ask for one.</param>
    /// <param name="query">Search words; null finds everybody.</param>
    public IReadOnlyList<ZendeskUser> Search(string? externalId, string? query)
    {
        var terms = query is null ? [] : ZendeskQuery.Terms(query);
        if (externalId is null && !terms.Any(ZendeskQuery.Asks)) return All;
        var among = externalId is null ? terms.Select(Among).FirstOrDefault(a => a is not null) : Accounts.Equal(externalId);
        var made = among is null ? _made : among.Distinct().Order().Select(at => _made[at]);
        return [.. Volatile.Read(ref _kept).Concat(made)
            .Where(u => externalId is null || string.Equals(u.ExternalId, externalId, StringComparison.Ordinal)).Where(u => terms.All(t => ZendeskQuery.Matches(u, t)))];
    }

    private TextIndex Accounts => people.Index("zd.account", c => [c.Account]);

    /// <summary>Users a term can hold for, or more; null when no index narrows it.</summary>
    private IEnumerable<int>? Among((string Keyword, string Value) term) => term.Keyword switch
    {
        "email" => people.Index("zd.email", c => [c.Email]).Equal(term.Value),
        "external_id" => Accounts.Equal(term.Value),
        "phone" => Phone(term.Value),
        "" => Words.StartingWith(term.Value).Concat(Phone(term.Value)),
        _ => null,
    };

    private TextIndex Words => people.Index("zd.words", c => [.. c.Name.Split(' '), c.Name, c.Email, c.Account]);

    // Numbers by their last digits: the texts are written backwards.
    private IEnumerable<int> Phone(string wanted) => ZendeskQuery.LastDigits(wanted) is { Length: > 0 } digits
        ? people.Index("zd.phone", (Customer c) => [Backwards(ZendeskUser.Of(c).Phone)]).StartingWith(Backwards(digits)!)
        : [];

    private static string? Backwards(string? text)
    {
        if (text is null) return null;
        var letters = text.ToCharArray();
        Array.Reverse(letters);
        return new(letters);
    }
}
