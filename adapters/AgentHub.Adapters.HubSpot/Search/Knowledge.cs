using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Published articles of the knowledge base, best first, by the search of the site they stand on.</summary>
internal sealed class Knowledge(CrmObjects crm, Cursors cursors)
{
    private const string Name = "knowledge";
    private const string Article = "KNOWLEDGE_ARTICLE";
    private const int MostChars = 200;

    /// <exception cref="ForeignCursorException">The cursor is none of this search.</exception>
    public async Task<Answer<IReadOnlyList<KnowledgeArticle>>> SearchAsync(string text, PageRequest page, CancellationToken cancellationToken)
    {
        var asked = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        // A place belongs to the words that were searched by.
        var place = cursors.Read(Name, new(asked), page.Cursor);
        if (asked.Length is 0 or > MostChars) return Answer.NotFound<IReadOnlyList<KnowledgeArticle>>();
        var (from, size) = (place is null ? 0 : int.Parse(place, NumberStyles.None, CultureInfo.InvariantCulture), Rows.Size(page));
        var found = await crm.ContentAsync(asked, Article, size, from, cancellationToken);
        var sent = found.Results.Take(size).ToList();
        var articles = sent.Where(c => c.Type == Article).Select(ToArticle).OfType<KnowledgeArticle>().DistinctBy(a => a.Id).ToList();
        var end = from + sent.Count;
        var isMore = sent.Count > 0 && (found.Total is { } total ? end < total : sent.Count == size);
        return Rows.Page(articles, page, isMore ? cursors.Make(Name, new(asked), end.ToString(CultureInfo.InvariantCulture)) : null,
            articles.Count == sent.Count ? found.Total : null, dropped: 0);
    }

    private static KnowledgeArticle? ToArticle(WireContent content) => HtmlText.Plain(content.Title) is not { } title ? null : new()
    {
        Id = content.Id.ToString(CultureInfo.InvariantCulture),
        Title = title,
        Excerpt = Excerpt.Of(HtmlText.Plain(content.Description)),
        Link = Uri.TryCreate(content.Url, UriKind.Absolute, out var link) && link.Scheme is ("https" or "http") ? link : null,
    };
}
