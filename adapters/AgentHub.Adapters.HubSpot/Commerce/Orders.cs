using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>
/// The orders that a contact is tied to, the newest first. Not every shop says when an order was placed: where it does not, the order
/// came when HubSpot got it. HubSpot sorts by one property only, so these are two searches, put together by their times.
/// </summary>
internal sealed class Orders(CrmObjects crm, Cursors cursors)
{
    private const string Name = "orders";

    private static readonly DatedQuery[] Queries =
    [
        Query(OrderMapping.Placed, "HAS_PROPERTY", o => o[OrderMapping.Placed] is not null),
        Query(OrderMapping.Created, "NOT_HAS_PROPERTY", o => o[OrderMapping.Placed] is null),
    ];

    private readonly DatedSearch _search = new(crm);

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<Order>>> ListAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken)
    {
        var place = DatedPlace.Of(cursors.Read(Name, customer, page.Cursor));
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<Order>>();
        var (size, read) = (Rows.Size(page), new List<DatedRows>());
        foreach (var query in Queries) read.Add(await _search.ReadAsync(query, customer, place, size, cancellationToken));

        // What a search did not send yet may be as new as its oldest row.
        var known = read.Where(r => r.HasMore && r.Rows.Count > 0).Select(r => r.Rows[^1].At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        var all = read.SelectMany(r => r.Rows).Where(r => r.At >= known).DistinctBy(r => r.Found.Id)
            .OrderByDescending(r => r.At).ThenByDescending(r => r.Found.Id.Length).ThenByDescending(r => r.Found.Id, StringComparer.Ordinal).ToList();
        var shown = all.Take(size).ToList();
        var theirs = await crm.OwnAsync("orders", [.. shown.Select(s => s.Found)], customer, cancellationToken);
        // Where not one row of a first page is theirs the filter was ignored: what follows is somebody else's too.
        var hasMore = shown.Count > 0 && (all.Count > size || read.Exists(r => r.HasMore)) && (place is not null || theirs.Count > 0);
        var next = hasMore ? cursors.Make(Name, customer, DatedPlace.After([.. shown.Select(s => (s.Found.Id, s.At))], place).Text) : null;
        return Rows.Page(
            [.. theirs.Select(o => OrderMapping.ToOrder(o, customer))], page, next,
            place is null ? read.Sum(r => r.Total) : null, shown.Count - theirs.Count + read.Sum(r => r.Dropped));
    }

    private static DatedQuery Query(string date, string @operator, Func<CrmObject, bool> holds) =>
        new("orders", date, OrderMapping.Properties, [[new(OrderMapping.Placed, @operator)]], holds);
}
