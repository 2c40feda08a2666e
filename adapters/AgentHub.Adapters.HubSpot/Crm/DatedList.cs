using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>A list of what a contact is tied to, the newest first, shown where the object itself says so.</summary>
internal sealed class DatedList(CrmObjects crm, Cursors cursors)
{
    private readonly DatedSearch _search = new(crm);

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<T>>> ReadAsync<T>(string name, DatedQuery query, CustomerRef customer, PageRequest page, Func<CrmObject, T> map, CancellationToken cancellationToken)
    {
        var place = DatedPlace.Of(cursors.Read(name, customer, page.Cursor));
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<T>>();
        var found = await _search.ReadAsync(query, customer, place, Rows.Size(page), cancellationToken);
        var theirs = await crm.OwnAsync(query.Type, [.. found.Rows.Select(r => r.Found)], customer, cancellationToken);
        // Where not one row of a first page is theirs the filter was ignored: what follows is somebody else's too.
        var hasMore = found.HasMore && found.Rows.Count > 0 && (place is not null || theirs.Count > 0);
        var next = hasMore ? cursors.Make(name, customer, DatedPlace.After([.. found.Rows.Select(r => (r.Found.Id, r.At))], place).Text) : null;
        return Rows.Page([.. theirs.Select(map)], page, next, place is null ? found.Total : null, found.Dropped + found.Rows.Count - theirs.Count);
    }
}
