using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>
/// Reads a contact's objects by HubSpot's search, sorted by their time. Between our pages the place is the time of the last row, so that
/// what is written meanwhile moves nothing; within a page HubSpot's own cursor is followed.
/// </summary>
internal sealed class DatedSearch(CrmObjects crm)
{
    /// <summary>HubSpot's own largest page.</summary>
    private const int LargestPage = 200;

    private const int MostPages = 8;

    /// <summary>At least <paramref name="size"/> rows where there are so many, at most those of the search's page more.</summary>
    public async Task<DatedRows> ReadAsync(DatedQuery query, CustomerRef customer, DatedPlace? place, int size, CancellationToken cancellationToken)
    {
        if (query.Alternatives.Count == 0) return DatedRows.None;
        var (rows, seen, dropped) = (new List<(CrmObject Found, DateTimeOffset At)>(), new HashSet<string>(place?.Shown ?? []), 0);
        var search = new SearchRequest(query.Groups(customer, place), query.Properties, Math.Min(size + seen.Count, LargestPage)) { Sorts = [query.IsOldestFirst ? query.Date : "-" + query.Date] };
        int? total = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await crm.SearchAsync(query.Type, search, cancellationToken);
            total ??= page.Total;
            foreach (var found in page.Results)
            {
                if (!seen.Add(found.Id)) continue;
                // A row that says no time has no place in the list.
                if (!query.Holds(found) || Times.Read(found[query.Date]) is not { } at) dropped++;
                else rows.Add((found, at));
            }
            var next = page.Paging?.Next?.After;
            if (next is null || next == search.After || page.Results.Count == 0) return Made(query, rows, size, false, total, dropped);
            if (rows.Count >= size) break;
            search = search with { After = next };
        }
        return Made(query, rows, size, true, total, dropped);
    }

    /// <summary>How many of a contact's objects HubSpot counts.</summary>
    public async Task<int?> CountAsync(DatedQuery query, CustomerRef customer, CancellationToken cancellationToken) => query.Alternatives.Count == 0
        ? 0
        : (await crm.SearchAsync(query.Type, new(query.Groups(customer, null), [], 1), cancellationToken)).Total;

    private static DatedRows Made(DatedQuery query, List<(CrmObject Found, DateTimeOffset At)> rows, int size, bool hasMore, int? total, int dropped)
    {
        // HubSpot's order among equal times is nobody's business; ours is the same on every page.
        var byTime = query.IsOldestFirst ? rows.OrderBy(r => r.At) : rows.OrderByDescending(r => r.At);
        var sorted = byTime.ThenByDescending(r => r.Found.Id.Length).ThenByDescending(r => r.Found.Id, StringComparer.Ordinal).ToList();
        return new([.. sorted.Take(size)], hasMore || sorted.Count > size, total, dropped);
    }
}
