using System.Collections.Immutable;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>
/// The end users: those of the scenario, kept, and after them the population, made when read and found by index; whoever was
/// changed is kept as they are now. Thread safe.
/// </summary>
internal sealed class ZendeskUsers
{
    /// <summary>Users that may differ from the company's data; beyond that the stand-in wants to be started over.</summary>
    public const int MostChanged = 5_000;

    private const long FirstAddedIdentity = 390_000_000_000_001;
    private readonly Lock _lock = new();
    private readonly SystemPeople _people;
    private readonly MadeList<ZendeskUser> _made;
    private IReadOnlyList<ZendeskUser> _kept = [];
    private ImmutableDictionary<long, ZendeskUser> _changed = ImmutableDictionary<long, ZendeskUser>.Empty;
    private long _identityId = FirstAddedIdentity;

    public ZendeskUsers(SystemPeople people)
    {
        _people = people;
        _made = new(people.All.Count, at => Now(ZendeskUser.Of(people.All[at])));
    }

    public IReadOnlyList<ZendeskUser> All => new JoinedList<ZendeskUser>([.. Volatile.Read(ref _kept).Select(Now)], _made);

    /// <summary>Those who belong to an organization.</summary>
    public IReadOnlyList<ZendeskUser> Members
    {
        get
        {
            var kept = Volatile.Read(ref _kept).Where(u => u.Organization is not null).Select(Now).ToList();
            var made = _people.Index("zd.firm", c => [c.Firm]).StartingWith("").Distinct().Order().ToList();
            return new JoinedList<ZendeskUser>(kept, new MadeList<ZendeskUser>(made.Count, at => _made[made[at]]));
        }
    }

    public void Seed(IReadOnlyList<ZendeskUser> kept)
    {
        lock (_lock)
        {
            Volatile.Write(ref _changed, ImmutableDictionary<long, ZendeskUser>.Empty);
            Volatile.Write(ref _kept, kept);
        }
    }

    public ZendeskUser? Find(long id) => PositionOf(id) is { } at ? _made[at] : Volatile.Read(ref _kept).FirstOrDefault(u => u.Id == id) is { } user ? Now(user) : null;

    /// <summary>Position among the population; null when the user is none of it.</summary>
    public int? PositionOf(long id) => (id - ZendeskUser.FirstId) % ZendeskUser.IdStep == 0 ? _people.ByIndex((id - ZendeskUser.FirstId) / ZendeskUser.IdStep) : null;

    public long NextIdentityId() => Interlocked.Increment(ref _identityId);

    /// <summary>Whoever has an e-mail address, be it a secondary one.</summary>
    public IEnumerable<ZendeskUser> WithEmail(string email) => Search(null, [("email", email)]);

    /// <summary>The user as they are now; null when there is none, or no more may be changed.</summary>
    public ZendeskUser? Change(long id, DateTimeOffset now, Func<ZendeskUser, ZendeskUser> change)
    {
        lock (_lock)
        {
            if (Find(id) is not { } before || (_changed.Count >= MostChanged && !_changed.ContainsKey(id))) return null;
            var changed = change(before) with { UpdatedAt = now };
            Volatile.Write(ref _changed, _changed.SetItem(id, changed));
            return changed;
        }
    }

    /// <param name="externalId">Exactly this account number; null does not ask for one.</param>
    /// <param name="query">Search words; null finds everybody.</param>
    public IReadOnlyList<ZendeskUser> Search(string? externalId, string? query) => Search(externalId, query is null ? [] : ZendeskQuery.Terms(query));

    /// <summary>Organizations the words hold for.</summary>
    public IReadOnlyList<ZendeskOrganization> Organizations(IReadOnlyList<(string Keyword, string Value)> terms) =>
        [.. Members.Select(u => u.Organization!).Where(o => terms.All(t => ZendeskQuery.Matches(o, t)))];

    private IReadOnlyList<ZendeskUser> Search(string? externalId, IReadOnlyList<(string Keyword, string Value)> terms)
    {
        if (externalId is null && !terms.Any(ZendeskQuery.Asks)) return All;
        var among = externalId is null ? terms.Select(Among).FirstOrDefault(a => a is not null) : Accounts.Equal(externalId);
        // The indexes know people as they were made; whoever was changed is looked at beside them.
        var changed = Volatile.Read(ref _changed).Keys.Select(PositionOf).OfType<int>();
        var made = among is null ? _made : among.Concat(changed).Distinct().Order().Select(at => _made[at]);
        return [.. Volatile.Read(ref _kept).Select(Now).Concat(made)
            .Where(u => externalId is null || string.Equals(u.ExternalId, externalId, StringComparison.Ordinal)).Where(u => terms.All(t => ZendeskQuery.Matches(u, t)))];
    }

    private ZendeskUser Now(ZendeskUser user) => Volatile.Read(ref _changed).GetValueOrDefault(user.Id) ?? user;

    private TextIndex Accounts => _people.Index("zd.account", c => [c.Account]);

    /// <summary>Users a term can hold for, or more; null when no index narrows it.</summary>
    private IEnumerable<int>? Among((string Keyword, string Value) term) => term.Keyword switch
    {
        "email" => _people.Index("zd.email", c => [c.Email]).Equal(term.Value),
        "external_id" => Accounts.Equal(term.Value),
        "phone" => Phone(term.Value),
        "" => Words.StartingWith(term.Value).Concat(Phone(term.Value)),
        _ => null,
    };

    private TextIndex Words => _people.Index("zd.words", c => [.. c.Name.Split(' '), c.Name, c.Email, c.Account]);

    // Numbers by their last digits: the texts are written backwards.
    private IEnumerable<int> Phone(string wanted) => ZendeskQuery.LastDigits(wanted) is { Length: > 0 } digits
        ? _people.Index("zd.phone", (Customer c) => [Backwards(ZendeskUser.Of(c).Phone)]).StartingWith(Backwards(digits)!)
        : [];

    private static string? Backwards(string? text)
    {
        if (text is null) return null;
        var letters = text.ToCharArray();
        Array.Reverse(letters);
        return new(letters);
    }
}
