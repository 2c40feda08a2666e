using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>Finds published articles that our user may read, best first, by the search of the knowledge base itself.</summary>
internal sealed partial class Knowledge(ServiceNowSettings settings, Cursors cursors)
{
    private const int MostChars = 200;

    /// <exception cref="ForeignCursorException">The cursor is none of this search.</exception>
    public async Task<Answer<IReadOnlyList<KnowledgeArticle>>> SearchAsync(Tables tables, string text, PageRequest page, CancellationToken cancellationToken)
    {
        var asked = text.Trim();
        if (asked.Length is 0 or > MostChars) return Answer.NotFound<IReadOnlyList<KnowledgeArticle>>();
        // A place belongs to the words that were searched by.
        var (list, words) = ("knowledge", new CustomerRef(asked));
        var offset = cursors.Read(list, words, page.Cursor) is { } place ? int.Parse(place, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var size = Rows.Size(page);
        var found = await tables.ArticlesAsync(asked, size, offset, cancellationToken);
        var articles = found.Articles.Take(size).Select(ToArticle).OfType<KnowledgeArticle>().DistinctBy(a => a.Id).ToList();
        var read = Math.Min(found.Articles.Count, size);
        var isMore = read > 0 && (found.Meta?.Count is { } count ? offset + read < count : read == size);
        return Rows.Page(articles, page, isMore ? cursors.Make(list, words, (offset + read).ToString(CultureInfo.InvariantCulture)) : null, found.Meta?.Count, dropped: 0);
    }

    private KnowledgeArticle? ToArticle(WireArticle article)
    {
        var id = article.Id?.Split(':')[^1];
        if (!Ids.IsId(id) || string.IsNullOrWhiteSpace(article.Title)) return null;
        return new()
        {
            Id = id!,
            Title = article.Title.Trim(),
            Excerpt = Excerpt.Of(Plain(article.Snippet)),
            // The link of the answer is part of a portal's page; this one opens in every installation.
            Link = article.Number is { } number && Number().IsMatch(number) ? new Uri(settings.Instance, $"kb_view.do?sysparm_article={number}") : null,
            UpdatedAt = Times.Read(article.Fields?.GetValueOrDefault("sys_updated_on")?.Value),
        };
    }

    /// <summary>The part that matched comes with the words found in bold.</summary>
    private static string? Plain(string? html) => html is null ? null : Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, "")), " ");

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,40}\z")]
    private static partial Regex Number();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 100)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, 100)]
    private static partial Regex Blanks();
}
