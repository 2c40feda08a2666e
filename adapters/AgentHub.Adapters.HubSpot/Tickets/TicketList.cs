using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>The tickets that a contact is tied to, those not done first, each newest first.</summary>
internal sealed class TicketList(CrmObjects crm, HubSpotSettings settings, Pipelines pipelines, Cursors cursors)
{
    private const string Name = "tickets";

    /// <summary>Most values of a filter.</summary>
    private const int MostValues = 100;

    /// <summary>Most groups of a search: HubSpot takes five, and stages beyond so many nobody has.</summary>
    private const int MostGroups = 5;

    private readonly SplitList _list = new(crm);

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<Ticket>>> ReadAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken)
    {
        var place = SplitPlace.Of(cursors.Read(Name, customer, page.Cursor));
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<Ticket>>();
        var stages = await pipelines.ReadAsync(cancellationToken);
        var found = await _list.ReadAsync(Unfinished(stages), Finished(stages), customer, place, page, cancellationToken);
        return Rows.Page(
            [.. found.Own.Select(t => TicketMapping.ToTicket(t, customer, stages, settings))], page,
            found.Next is { } next ? cursors.Make(Name, customer, next.Text) : null, found.Total, found.Dropped);
    }

    private DatedQuery Unfinished(TicketStages stages) => Query(
        [[.. stages.Done.Chunk(MostValues).Take(MostGroups).Select(some => new Filter(TicketMapping.Stage, "NOT_IN", Values: some))]], t => !stages.IsDone(t));

    private DatedQuery Finished(TicketStages stages) => Query(
        [.. stages.Done.Chunk(MostValues).Take(MostGroups).Select(some => (IReadOnlyList<Filter>)[new Filter(TicketMapping.Stage, "IN", Values: some)])], stages.IsDone);

    private DatedQuery Query(IReadOnlyList<IReadOnlyList<Filter>> alternatives, Func<CrmObject, bool> holds) =>
        new("tickets", TicketMapping.Created, TicketMapping.Properties(settings), alternatives, holds);
}
