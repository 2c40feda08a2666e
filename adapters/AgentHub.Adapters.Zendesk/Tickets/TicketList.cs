using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>
/// The tickets a user requested, those not done first, then the newest. A history of one vendor page is sorted here. Of a longer
/// one the tickets not done are asked for by search, however old they are, and the done ones follow as Zendesk pages them. A desk
/// that cannot be searched, or does not sort as asked, is read to its end and sorted here.
/// </summary>
internal sealed class TicketList(IZendeskApi api, ZendeskSettings settings, Cursors cursors)
{
    private const string Name = "tickets";
    private const int PageSize = 100;
    private const int MostPages = 20;
    /// <summary>Zendesk's search gives no more than the first 1,000.</summary>
    private const int MostSearchPages = 10;

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<Ticket>>> ReadAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken)
    {
        var place = TicketPlace.Of(cursors.Read(Name, customer, page.Cursor));
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<Ticket>>();
        var size = Rows.Size(page);
        if (place.IsAmongDone) return await DoneAsync([], customer, page, place, size, null, null, cancellationToken);
        var first = await PageAsync(customer, null, cancellationToken);
        if (After(first, null) is null) return Sorted([.. first.Tickets], new Owners(first), customer, page, place.Skip, first.Tickets.Count, isCut: false);
        if (!AreTheNewestOf(customer, first.Tickets) || await NotDoneAsync(first, customer, cancellationToken) is not var (open, total, dropped))
            return await WholeAsync(first, customer, page, place.Skip, cancellationToken);
        var shown = open.Skip(place.Skip).Take(size).ToList();
        if (place.Skip + shown.Count < open.Count) return Answered(shown, customer, page, new(false, place.Skip + shown.Count, null), total, dropped);
        return await DoneAsync(shown, customer, page, new(true, 0, null), size, first, total, cancellationToken, dropped);
    }

    /// <summary>Fills a page with done tickets from a place on.</summary>
    private async Task<Answer<IReadOnlyList<Ticket>>> DoneAsync(List<Ticket> rows, CustomerRef customer, PageRequest page, TicketPlace at, int size,
        TicketsAnswer? known, int? total, CancellationToken cancellationToken, int dropped = 0)
    {
        for (var read = 0; read < MostPages; read++)
        {
            var answer = known ?? await PageAsync(customer, at.After, cancellationToken);
            known = null;
            var owners = new Owners(answer);
            for (var index = at.Skip; index < answer.Tickets.Count; index++)
            {
                if (rows.Count == size) return Answered(rows, customer, page, at with { Skip = index }, total, dropped);
                var ticket = TicketMapping.ToTicket(answer.Tickets[index], owners, settings.NumberPrefix);
                if (ticket.CustomerId != customer.RecordId) dropped++;
                else if (TicketOrder.IsDone(ticket)) rows.Add(ticket);
            }
            if (After(answer, at.After) is not { } after) return Answered(rows, customer, page, null, total, dropped);
            at = new(true, 0, after);
        }
        return Answered(rows, customer, page, at, total, dropped);
    }

    /// <summary>Tickets not done, newest first, and how many tickets there are in all; null when the desk cannot be searched.</summary>
    /// <remarks>The search learns of a ticket only after some time: those among the newest are taken from there.</remarks>
    private async Task<(List<Ticket> Open, int? Total, int Dropped)?> NotDoneAsync(TicketsAnswer newest, CustomerRef customer, CancellationToken cancellationToken)
    {
        var search = SearchAsync(customer, cancellationToken);
        var related = api.Related(customer.RecordId, settings.Authorization, cancellationToken);
        try
        {
            await Task.WhenAll(search, related);
        }
        catch (ApiException)
        {
            return null;
        }
        var owners = new Owners(newest);
        var found = (await search).Concat(newest.Tickets).DistinctBy(t => t.Id).Select(t => TicketMapping.ToTicket(t, owners, settings.NumberPrefix)).ToList();
        var open = TicketOrder.Of(found.Where(t => t.CustomerId == customer.RecordId && !TicketOrder.IsDone(t))).ToList();
        return (open, Ask.Value(await related).UserRelated.RequestedTickets, found.Count(t => t.CustomerId != customer.RecordId));
    }

    private async Task<List<WireTicket>> SearchAsync(CustomerRef customer, CancellationToken cancellationToken)
    {
        var found = new List<WireTicket>();
        for (var page = 1; page <= MostSearchPages; page++)
        {
            var query = $"type:ticket requester:{customer.RecordId} status<solved";
            var answer = Ask.Value(await api.SearchTickets(query, page == 1 ? null : page, settings.Authorization, cancellationToken));
            found.AddRange(answer.Results);
            if (answer.Results.Count == 0 || found.Count >= (answer.Count ?? 0)) break;
        }
        return found;
    }

    /// <summary>Reads on to the end: a desk that does not sort or filter as asked may keep the newest for its last page.</summary>
    private async Task<Answer<IReadOnlyList<Ticket>>> WholeAsync(TicketsAnswer first, CustomerRef customer, PageRequest page, int skip, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<long, WireTicket>();
        foreach (var ticket in first.Tickets) rows[ticket.Id] = ticket;
        var owners = new Owners(first);
        var after = After(first, null);
        for (var read = 1; read < MostPages && after is not null; read++)
        {
            var answer = await PageAsync(customer, after, cancellationToken);
            owners.Add(answer);
            foreach (var ticket in answer.Tickets) rows[ticket.Id] = ticket;
            after = After(answer, after);
        }
        return Sorted([.. rows.Values], owners, customer, page, skip, after is null ? rows.Count : null, isCut: after is not null);
    }

    private async Task<TicketsAnswer> PageAsync(CustomerRef customer, string? after, CancellationToken cancellationToken) => Ask.Value(
        await api.RequestedTickets(customer.RecordId, PageSize, after, "users,groups,metric_sets", settings.Authorization, cancellationToken));

    /// <summary>The part of a list that is here whole.</summary>
    private Answer<IReadOnlyList<Ticket>> Sorted(WireTicket[] all, Owners owners, CustomerRef customer, PageRequest page, int skip, int? total, bool isCut)
    {
        var rows = all.Select(t => TicketMapping.ToTicket(t, owners, settings.NumberPrefix)).ToList();
        var theirs = TicketOrder.Of(rows.Where(t => t.CustomerId == customer.RecordId)).ToList();
        var shown = theirs.Skip(skip).Take(Rows.Size(page)).ToList();
        var next = skip + shown.Count < theirs.Count ? new TicketPlace(false, skip + shown.Count, null) : (TicketPlace?)null;
        var answer = Answered(shown, customer, page, next, total, rows.Count - theirs.Count);
        return isCut && answer.IsFound ? answer with { Missing = $"without what lies beyond the first {MostPages * PageSize} tickets it sent" } : answer;
    }

    private Answer<IReadOnlyList<Ticket>> Answered(IReadOnlyList<Ticket> rows, CustomerRef customer, PageRequest page, TicketPlace? next, int? total, int dropped) =>
        Rows.Page(rows, page, next is { } place ? cursors.Make(Name, customer, place.Text) : null, total, dropped);

    /// <summary>Null at the end; the same cursor again would go round for ever.</summary>
    private static string? After(TicketsAnswer answer, string? before) =>
        answer.Meta is { HasMore: true, AfterCursor: { Length: > 0 } next } && next != before ? next : null;

    private static bool AreTheNewestOf(CustomerRef customer, IReadOnlyList<WireTicket> page) =>
        page.Count > 1 && page[0].Id > page[^1].Id && page.All(t => Ids.Text(t.RequesterId) == customer.RecordId);
}
