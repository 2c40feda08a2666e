using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>
/// One page of hits, filled from the answers in the order of their questions. A record that several questions find is a hit of the first.
/// </summary>
internal sealed class SearchPage(IReadOnlyList<SearchSource> sources, SearchPlace begin, int size)
{
    private readonly List<SearchHit> _hits = [];
    private readonly HashSet<(string Set, string Id)> _seen = [];
    private int _source = begin.Source;

    public IReadOnlyList<SearchHit> Found => _hits;

    /// <summary>Rows that are not what was searched.</summary>
    public int Dropped { get; private set; }

    /// <summary>Where the next page begins; null when there is none.</summary>
    public SearchPlace? Next { get; private set; }

    /// <summary>The answer to the next question.</summary>
    public void Add(Page<WireFoundRow> answer)
    {
        var at = _source++;
        if (Next is not null) return;
        var before = at == begin.Source ? begin.Skip : 0;
        var (taken, dropped) = (0, Dropped);
        for (; taken < answer.Value.Count && _hits.Count < size; taken++) Take(at, answer.Value[taken]);
        if (taken < answer.Value.Count) Next = new(at, before + taken);
        // More is there than was sent; unless not one row was what was asked for: then the filter was ignored, and the rest is no better.
        else if (taken > Dropped - dropped && HasMore(answer, before + taken)) Next = new(at, before + taken);
    }

    private void Take(int at, WireFoundRow row)
    {
        var source = sources[at];
        if (!source.Holds(row)) Dropped++;
        else if (!IsShownBefore(at, row) && _seen.Add((source.Set, row.Id))) _hits.Add(SearchMapping.ToHit(source.Set, row));
    }

    private bool IsShownBefore(int at, WireFoundRow row) => sources.Take(at).Any(s => s.Set == sources[at].Set && s.Names(row));

    private static bool HasMore(Page<WireFoundRow> answer, int read) => answer.Count is { } count ? read < count : answer.NextLink is not null;
}
