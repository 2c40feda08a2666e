using System.Collections.Immutable;
using System.Globalization;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>
/// Users and tickets of the ticket desk, those written since the seeding included: the scenario's people and whatever was
/// written are kept, the population and its tickets are made when they are read. Thread safe.
/// </summary>
internal sealed class ZendeskRecords
{
    private const long FirstGroup = 360_001_001;

    /// <summary>Tickets kept; the newest is refused beyond this.</summary>
    public const int MostTickets = 10_000;

    private readonly Lock _lock = new();
    private readonly Population _population;
    private ImmutableSortedDictionary<long, ZendeskTicket> _kept = ImmutableSortedDictionary<long, ZendeskTicket>.Empty;
    private IReadOnlyList<string> _groups = [];
    private MadeTickets _made;
    private long _commentId;

    public ZendeskRecords(CompanyStore company, Population population)
    {
        _population = population;
        _made = new(population, DateTimeOffset.UnixEpoch, _ => null);
        Users = new(population.Tickets);
        company.OnSeeded(Seed);
    }

    public ZendeskUsers Users { get; }

    /// <summary>Those of the scenario and those written since, by ascending id.</summary>
    public IEnumerable<ZendeskTicket> Kept => Volatile.Read(ref _kept).Values;

    /// <summary>By ascending id.</summary>
    public IReadOnlyList<ZendeskTicket> Tickets
    {
        get
        {
            var (kept, made) = (Volatile.Read(ref _kept), Volatile.Read(ref _made));
            return new JoinedList<ZendeskTicket>([.. kept.Values.Where(t => !made.Has(t.Id))], made.All(id => kept.GetValueOrDefault(id)));
        }
    }

    public ZendeskTicket? Ticket(long id) => Volatile.Read(ref _kept).GetValueOrDefault(id) ?? Volatile.Read(ref _made).Find(id);

    /// <summary>Tickets of a user by ascending id, without those of everybody else being looked at.</summary>
    public IReadOnlyList<ZendeskTicket> Of(ZendeskUser user)
    {
        var (kept, made) = (Volatile.Read(ref _kept), Volatile.Read(ref _made));
        var written = kept.Values.Where(t => t.RequesterId == user.Id);
        return Users.PositionOf(user.Id) is { } position
            ? new JoinedList<ZendeskTicket>(made.Of(position, id => kept.GetValueOrDefault(id)), [.. written.Where(t => !made.Has(t.Id))])
            : [.. written];
    }

    /// <summary>Tickets with an id of another system; only written ones have one.</summary>
    public IReadOnlyList<ZendeskTicket> ByExternalId(string externalId) => [.. Volatile.Read(ref _kept).Values.Where(t => t.ExternalId == externalId)];

    public string? Group(long id) => Volatile.Read(ref _groups).ElementAtOrDefault((int)Math.Clamp(id - FirstGroup, -1, int.MaxValue));

    /// <summary>Adds a ticket under the next id; null when the desk is full.</summary>
    public ZendeskTicket? Add(long requester, Func<long, ZendeskTicket> make)
    {
        lock (_lock)
        {
            if (_kept.Count >= MostTickets) return null;
            var id = NextId_NeedsLock(requester);
            var ticket = make(id);
            Volatile.Write(ref _kept, _kept.Add(id, ticket));
            return ticket;
        }
    }

    /// <summary>Null when there is no such ticket, or the desk is full.</summary>
    public ZendeskTicket? Change(long id, Func<ZendeskTicket, ZendeskTicket> change)
    {
        lock (_lock)
        {
            if (Ticket(id) is not { } ticket || (_kept.Count >= MostTickets && !_kept.ContainsKey(id))) return null;
            var changed = change(ticket);
            Volatile.Write(ref _kept, _kept.SetItem(id, changed));
            return changed;
        }
    }

    public long NextCommentId() => Interlocked.Increment(ref _commentId);

    /// <summary>Seconds and a Z, as Zendesk writes times.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Absolute addresses in answers come from the request.</summary>
    public static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}/zendesk/api/v2";

    // The population's customers have a range of ids each, the newest the highest; everybody else shares the numbers below.
    private long NextId_NeedsLock(long requester)
    {
        var (first, above) = Users.PositionOf(requester) is { } position ? (_made.FirstFree(position), DocumentNumber.TicketId(position + 1, 0)) : (1, DocumentNumber.TicketId(0, 0));
        var newest = _kept.Keys.Where(k => k >= first && k < above).DefaultIfEmpty(first - 1).Max();
        return newest + 1;
    }

    private void Seed(CompanyData data)
    {
        lock (_lock)
        {
            _commentId = 500_100;
            var groups = data.TicketGroups.Union(Histories.Groups).ToList();
            Volatile.Write(ref _groups, groups);
            Users.Seed([.. data.In("tickets").Select(ZendeskUser.Of)]);
            Volatile.Write(ref _made, new(_population, data.SeededAt, g => FirstGroup + groups.IndexOf(g)));
            Volatile.Write(ref _kept, data.In("tickets").SelectMany(c => c.Tickets.Select(t => ZendeskTicket.Of(c, t, GroupId(t.Group, groups), NextCommentId()))).ToImmutableSortedDictionary(t => t.Id, t => t));
        }
    }

    private static long? GroupId(string? group, List<string> groups) => group is null ? null : FirstGroup + groups.IndexOf(group);
}
