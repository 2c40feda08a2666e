using System.Collections.Immutable;
using System.Globalization;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>Users and tickets of the ticket desk, those written since the seeding included. Thread safe.</summary>
internal sealed class ZendeskRecords
{
    private const long FirstGroup = 360_001_001;

    /// <summary>Tickets kept; the newest is refused beyond this.</summary>
    public const int MostTickets = 10_000;

    private readonly Lock _lock = new();
    private ImmutableSortedDictionary<long, ZendeskTicket> _tickets = ImmutableSortedDictionary<long, ZendeskTicket>.Empty;
    private IReadOnlyList<ZendeskUser> _users = [];
    private IReadOnlyList<string> _groups = [];
    private long _commentId;

    public ZendeskRecords(CompanyStore company) => company.OnSeeded(Seed);

    public IReadOnlyList<ZendeskUser> Users => Volatile.Read(ref _users);

    public IEnumerable<ZendeskTicket> Tickets => Volatile.Read(ref _tickets).Values;

    public ZendeskTicket? Ticket(long id) => Volatile.Read(ref _tickets).GetValueOrDefault(id);

    public string? Group(long id) => Volatile.Read(ref _groups).ElementAtOrDefault((int)Math.Clamp(id - FirstGroup, -1, int.MaxValue));

    /// <summary>Adds a ticket under the next id; null when the desk is full.</summary>
    public ZendeskTicket? Add(Func<long, ZendeskTicket> make)
    {
        lock (_lock)
        {
            if (_tickets.Count >= MostTickets) return null;
            var id = _tickets.IsEmpty ? 1 : _tickets.Keys.Max() + 1;
            var ticket = make(id);
            Volatile.Write(ref _tickets, _tickets.Add(id, ticket));
            return ticket;
        }
    }

    /// <summary>Null when there is no such ticket.</summary>
    public ZendeskTicket? Change(long id, Func<ZendeskTicket, ZendeskTicket> change)
    {
        lock (_lock)
        {
            if (!_tickets.TryGetValue(id, out var ticket)) return null;
            var changed = change(ticket);
            Volatile.Write(ref _tickets, _tickets.SetItem(id, changed));
            return changed;
        }
    }

    public long NextCommentId() => Interlocked.Increment(ref _commentId);

    /// <summary>Seconds and a Z, as Zendesk writes times.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Absolute addresses in answers come from the request.</summary>
    public static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}/zendesk/api/v2";

    private void Seed(CompanyData data)
    {
        lock (_lock)
        {
            _commentId = 500_100;
            Volatile.Write(ref _groups, data.TicketGroups);
            Volatile.Write(ref _users, [.. data.In("tickets").Select(ZendeskUser.Of)]);
            Volatile.Write(ref _tickets, data.In("tickets").SelectMany(c => c.Tickets.Select(t => Seeded(c, t, data))).ToImmutableSortedDictionary(t => t.Id, t => t));
        }
    }

    private ZendeskTicket Seeded(Customer customer, CompanyTicket ticket, CompanyData data) => new()
    {
        Id = ticket.Id,
        Subject = ticket.Subject,
        Description = ticket.Text,
        Status = ticket.Status,
        Priority = ticket.Priority,
        Channel = ticket.Channel,
        RequesterId = ZendeskUser.IdOf(customer),
        GroupId = ticket.Group is null ? null : FirstGroup + data.TicketGroups.ToList().IndexOf(ticket.Group),
        CreatedAt = ticket.OpenedAt,
        UpdatedAt = ticket.UpdatedAt,
        DueAt = ticket.DueAt,
        Comments = [new(NextCommentId(), ticket.Text, true, ticket.OpenedAt)],
    };
}
