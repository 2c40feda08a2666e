using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>
/// Finds contacts, tickets and companies by words. HubSpot searches one type at a time and ranks nothing, so a page takes of each
/// in turn. A cursor is HubSpot's own place in each type.
/// </summary>
internal sealed class RecordSearch(CrmObjects crm, HubSpotSettings settings, Cursors cursors)
{
    private const string Name = "search";
    private const string Ended = "-";
    private const int MostChars = 200;

    /// <exception cref="ForeignCursorException">The cursor is none of this search.</exception>
    public async Task<Answer<IReadOnlyList<SearchHit>>> SearchAsync(string text, PageRequest page, CancellationToken cancellationToken)
    {
        var asked = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        // HubSpot answers no words with everything.
        if (asked.Length is 0 or > MostChars) return Answer.NotFound<IReadOnlyList<SearchHit>>();
        // A place belongs to the words that were searched by.
        var words = new CustomerRef(asked);
        var types = SearchedType.All(settings);
        var places = cursors.Read(Name, words, page.Cursor)?.Split('|') ?? [.. types.Select(_ => "0")];
        var open = Enumerable.Range(0, types.Count).Where(at => places[at] != Ended).Take(Rows.Size(page)).ToList();
        var limit = open.Count == 0 ? 0 : Rows.Size(page) / open.Count;
        var (hits, total) = (new List<(int Rank, SearchHit Hit)>(), (int?)0);
        foreach (var at in open)
        {
            var found = await crm.SearchAsync(types[at].Type, new([], types[at].Properties, limit) { Query = asked, After = places[at] }, cancellationToken);
            var rows = found.Results.Take(limit).DistinctBy(r => r.Id).ToList();
            var owners = types[at].Kind == SearchHitKind.Ticket ? await crm.ContactsOfAsync(types[at].Type, [.. rows.Select(r => r.Id)], cancellationToken) : null;
            hits.AddRange(rows.Select((r, rank) => (rank, types[at].Hit(r, owners?[r.Id].FirstOrDefault()))));
            total += found.Total;
            var next = found.Paging?.Next?.After;
            places[at] = string.IsNullOrEmpty(next) || next == places[at] || next.Contains('|', StringComparison.Ordinal) ? Ended : next;
        }
        var isMore = places.Any(p => p != Ended);
        return Rows.Page(
            [.. hits.OrderBy(h => h.Rank).Select(h => h.Hit)], page, isMore ? cursors.Make(Name, words, string.Join('|', places)) : null,
            page.Cursor is null && open.Count == types.Count ? total : null, dropped: 0);
    }
}
