using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>Finds customers, orders and invoices by a text.</summary>
internal sealed class TextSearch(IBusinessCentralApi api, BusinessCentralSettings settings, Cursors cursors)
{
    private const string List = "search";

    public async Task<Answer<IReadOnlyList<SearchHit>>> SearchAsync(string text, PageRequest page, string bearer, CancellationToken cancellationToken)
    {
        var asked = text.Trim();
        var begin = SearchPlace.Of(cursors.Read(List, new(asked), page.Cursor));
        // No field holds what cannot be typed into it.
        var sources = asked.Length == 0 || asked.Any(char.IsControl) ? [] : SearchSource.For(asked);
        var size = Rows.Size(page);
        var answers = await Task.WhenAll(sources.Skip(begin.Source).Select((source, i) => AskAsync(source, size, i == 0 ? begin.Skip : 0)));
        var hits = new SearchPage(sources, begin, size);
        foreach (var answer in answers) hits.Add(answer);
        return Rows.Page(hits.Found, page, hits.Next is { } next ? cursors.Make(List, new(asked), next.Text) : null, null, hits.Dropped);

        async Task<Page<WireFoundRow>> AskAsync(SearchSource source, int top, int skip) =>
            Ask.Value(await api.Find(settings.CompanyId, source.Set, source.Filter, source.OrderBy, top, Skip(skip), bearer, cancellationToken));
    }

    private static string? Skip(int rows) => rows == 0 ? null : rows.ToString(CultureInfo.InvariantCulture);
}
