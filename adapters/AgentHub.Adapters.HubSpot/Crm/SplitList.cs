using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>
/// What a contact is tied to in two parts, all of the first before the second. HubSpot sorts by one property only, so the parts are
/// two searches; what they find is shown when the object itself says that it is tied to this contact.
/// </summary>
internal sealed class SplitList(CrmObjects crm)
{
    private readonly DatedSearch _search = new(crm);

    public async Task<SplitRows> ReadAsync(
        DatedQuery first, DatedQuery second, CustomerRef customer, SplitPlace place, PageRequest page, CancellationToken cancellationToken)
    {
        var (size, isFirstPage) = (Rows.Size(page), page.Cursor is null);
        var early = place.IsInSecond ? DatedRows.None : await _search.ReadAsync(first, customer, place.After, size, cancellationToken);
        var room = size - early.Rows.Count;
        var late = early.HasMore || room == 0 ? null : await _search.ReadAsync(second, customer, place.IsInSecond ? place.After : null, room, cancellationToken);
        var total = isFirstPage ? early.Total + (late is null ? await _search.CountAsync(second, customer, cancellationToken) : late.Total) : null;

        var rows = early.Rows.Concat(late?.Rows ?? []).Select(r => r.Found).DistinctBy(r => r.Id).ToList();
        var theirs = await crm.OwnAsync(first.Type, rows, customer, cancellationToken);
        // Where not one row of a first page is theirs the filter was ignored: what follows is somebody else's too.
        var next = isFirstPage && theirs.Count == 0 ? null : Next(first, early, second, late, place, total);
        return new(theirs, next, total, early.Dropped + (late?.Dropped ?? 0) + rows.Count - theirs.Count);
    }

    private static SplitPlace? Next(DatedQuery first, DatedRows early, DatedQuery second, DatedRows? late, SplitPlace place, int? total)
    {
        if (early.HasMore) return early.Rows.Count == 0 ? null : new(false, After(first, early, place.After));
        if (late is null) return total == early.Rows.Count ? null : new(true, null);
        return late.HasMore && late.Rows.Count > 0 ? new(true, After(second, late, place.IsInSecond ? place.After : null)) : null;
    }

    private static DatedPlace After(DatedQuery query, DatedRows rows, DatedPlace? before) =>
        DatedPlace.After([.. rows.Rows.Select(r => (r.Found.Id, r.At))], before, query.IsOldestFirst);
}
