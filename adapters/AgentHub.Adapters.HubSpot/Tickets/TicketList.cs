using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>
/// The tickets that a contact is tied to, those not done first, each newest first. HubSpot sorts by one property only, so the two
/// parts are two searches; what they find is shown when the ticket itself says that it is tied to this contact.
/// </summary>
internal sealed class TicketList(CrmObjects crm, HubSpotSettings settings, Pipelines pipelines, Cursors cursors)
{
    private const string Name = "tickets";

    /// <summary>Most values of a filter.</summary>
    private const int MostValues = 100;

    /// <summary>Most groups of a search: HubSpot takes five, and stages beyond so many nobody has.</summary>
    private const int MostGroups = 5;

    private readonly DatedSearch _search = new(crm);

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<Ticket>>> ReadAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken)
    {
        var place = TicketPlace.Of(cursors.Read(Name, customer, page.Cursor));
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<Ticket>>();
        var stages = await pipelines.ReadAsync(cancellationToken);
        var (size, finished) = (Rows.Size(page), Finished(stages));
        var open = place.IsAmongDone ? DatedRows.None : await _search.ReadAsync(Unfinished(stages), customer, place.After, size, cancellationToken);
        var room = size - open.Rows.Count;
        var done = open.HasMore || room == 0 ? null : await _search.ReadAsync(finished, customer, place.IsAmongDone ? place.After : null, room, cancellationToken);
        var isFirst = page.Cursor is null;
        var total = isFirst ? open.Total + (done is null ? await _search.CountAsync(finished, customer, cancellationToken) : done.Total) : null;

        var rows = open.Rows.Concat(done?.Rows ?? []).Select(r => r.Found).DistinctBy(r => r.Id).ToList();
        var theirs = await crm.OwnAsync("tickets", rows, customer, cancellationToken);
        // Where not one row of a first page is theirs the filter was ignored: what follows is somebody else's too.
        var next = isFirst && theirs.Count == 0 ? null : Next(open, done, place, total);
        return Rows.Page(
            [.. theirs.Select(t => TicketMapping.ToTicket(t, customer, stages, settings))], page,
            next is { } after ? cursors.Make(Name, customer, after.Text) : null, total, open.Dropped + (done?.Dropped ?? 0) + rows.Count - theirs.Count);
    }

    private static TicketPlace? Next(DatedRows open, DatedRows? done, TicketPlace place, int? total)
    {
        if (open.HasMore) return open.Rows.Count == 0 ? null : new(false, After(open, place.After));
        if (done is null) return total == open.Rows.Count ? null : new(true, null);
        return done.HasMore && done.Rows.Count > 0 ? new(true, After(done, place.IsAmongDone ? place.After : null)) : null;
    }

    private static DatedPlace After(DatedRows rows, DatedPlace? before) => DatedPlace.After([.. rows.Rows.Select(r => (r.Found.Id, r.At))], before);

    private DatedQuery Unfinished(TicketStages stages) => Query(
        [[.. stages.Done.Chunk(MostValues).Take(MostGroups).Select(some => new Filter(TicketMapping.Stage, "NOT_IN", Values: some))]], t => !stages.IsDone(t));

    private DatedQuery Finished(TicketStages stages) => Query(
        [.. stages.Done.Chunk(MostValues).Take(MostGroups).Select(some => (IReadOnlyList<Filter>)[new Filter(TicketMapping.Stage, "IN", Values: some)])], stages.IsDone);

    private DatedQuery Query(IReadOnlyList<IReadOnlyList<Filter>> alternatives, Func<CrmObject, bool> holds) =>
        new("tickets", TicketMapping.Created, TicketMapping.Properties(settings), alternatives, holds);
}
