using AgentHub.Abstractions;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>
/// The tickets of a customer, active ones first, then the newest. A history of one page is sorted here; a longer one is read as
/// Request Tracker's own lists of the active and then of the other tickets.
/// </summary>
/// <remarks>Pages go by number: the address of the next page, which Request Tracker sends along, is made from its configuration and may lead anywhere.</remarks>
internal sealed class TicketList(IRequestTrackerApi api, RequestTrackerSettings settings, Cursors cursors)
{
    private const string Name = "tickets";
    private const int MostPages = 10;
    private const string Fields = "Subject,Status,Priority,Queue,Owner,Created,LastUpdated,Due,Resolved,Requestor";

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<Ticket>>> ReadAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken)
    {
        var place = TicketPlace.Of(cursors.Read(Name, customer, page.Cursor));
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<Ticket>>();
        if (place.List != TicketStream.All) return await StreamAsync(customer, page, place, null, cancellationToken);
        var newest = await PageAsync(customer, TicketStream.All, 1, cancellationToken);
        return HasMore(newest, 1)
            ? await StreamAsync(customer, page, new(TicketStream.Active, 1, 0), newest, cancellationToken)
            : await WholeAsync(newest, customer, page, place.Skip, cancellationToken);
    }

    /// <summary>The part of a history that is here whole.</summary>
    private async Task<Answer<IReadOnlyList<Ticket>>> WholeAsync(PageOf<WireTicket> all, CustomerRef customer, PageRequest page, int skip, CancellationToken cancellationToken)
    {
        var needsActive = all.Items.Any(t => !TicketMapping.IsUsual(t.Status));
        var active = needsActive ? (await PageAsync(customer, TicketStream.Active, 1, cancellationToken)).Items.Select(t => t.Id).ToHashSet() : [];
        var rows = all.Items.DistinctBy(t => t.Id).Select(t => TicketMapping.ToTicket(t, customer, active.Contains(t.Id), settings.NumberPrefix)).ToList();
        var theirs = TicketOrder.Of(rows.Where(t => t.CustomerId == customer.RecordId)).ToList();
        var shown = theirs.Skip(skip).Take(Rows.Size(page)).ToList();
        var next = skip + shown.Count < theirs.Count ? new TicketPlace(TicketStream.All, 1, skip + shown.Count) : (TicketPlace?)null;
        return Answered(shown, customer, page, next, all.Total ?? rows.Count, rows.Count - theirs.Count);
    }

    /// <summary>Fills a page from a place on, first with active tickets and then with the others.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="page">What was asked for.</param>
    /// <param name="at">Where the page begins.</param>
    /// <param name="newest">All tickets' first page, where it was read already; it tells how many there are.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    private async Task<Answer<IReadOnlyList<Ticket>>> StreamAsync(CustomerRef customer, PageRequest page, TicketPlace at, PageOf<WireTicket>? newest, CancellationToken cancellationToken)
    {
        var (rows, seen, dropped) = (new List<Ticket>(), new HashSet<string>(), 0);
        for (var read = 0; read < MostPages; read++)
        {
            var answer = await PageAsync(customer, at.List, at.Page, cancellationToken);
            var isNew = false;
            for (var index = at.Skip; index < answer.Items.Count; index++)
            {
                if (rows.Count == Rows.Size(page)) return Answered(rows, customer, page, at with { Skip = index }, newest?.Total, dropped);
                if (!seen.Add(answer.Items[index].Id)) continue;
                isNew = true;
                var ticket = TicketMapping.ToTicket(answer.Items[index], customer, at.List == TicketStream.Active, settings.NumberPrefix);
                if (ticket.CustomerId == customer.RecordId) rows.Add(ticket);
                else dropped++;
            }
            // A page that says nothing new would go round for ever.
            if (isNew && HasMore(answer, at.Page)) at = new(at.List, at.Page + 1, 0);
            else if (at.List == TicketStream.Active) at = new(TicketStream.Inactive, 1, 0);
            else return Answered(rows, customer, page, null, newest?.Total, dropped);
        }
        return Answered(rows, customer, page, at, newest?.Total, dropped);
    }

    private async Task<PageOf<WireTicket>> PageAsync(CustomerRef customer, TicketStream list, int page, CancellationToken cancellationToken)
    {
        var theirs = TicketSql.Condition("Requestor.id", "=", customer.RecordId);
        var query = list switch
        {
            TicketStream.Active => TicketSql.And(theirs, "Status = '__Active__'"),
            TicketStream.Inactive => TicketSql.And(theirs, "Status = '__Inactive__'"),
            _ => theirs,
        };
        return Ask.Value(await api.SearchTickets(query, Fields, "id", "Name", "Name,RealName", ["Created", "id"], ["DESC", "DESC"], Rows.Most, page,
            settings.Authorization, cancellationToken));
    }

    /// <summary>Whether a page follows. A page may hold fewer rows than it could: those we may not see are left out.</summary>
    private static bool HasMore(PageOf<WireTicket> answer, int page) => answer.Total is { } total
        ? (long)page * (answer.PerPage ?? Rows.Most) < total
        : answer.Items.Count >= (answer.PerPage ?? Rows.Most);

    private Answer<IReadOnlyList<Ticket>> Answered(IReadOnlyList<Ticket> rows, CustomerRef customer, PageRequest page, TicketPlace? next, int? total, int dropped) =>
        Rows.Page(rows, page, next is { } place ? cursors.Make(Name, customer, place.Text) : null, total, dropped);
}
