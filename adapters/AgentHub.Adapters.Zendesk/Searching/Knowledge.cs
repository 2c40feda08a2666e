using System.Net;
using System.Text.RegularExpressions;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>Articles of the help center that our user may read, best first, by its own search.</summary>
internal sealed partial class Knowledge(IZendeskApi api, ZendeskSettings settings, Cursors cursors)
{
    private readonly NumberedSearch _search = new("knowledge", cursors);

    /// <exception cref="ForeignCursorException">The cursor is none of this search.</exception>
    public async Task<Answer<IReadOnlyList<KnowledgeArticle>>> SearchAsync(string text, PageRequest page, CancellationToken cancellationToken)
    {
        try
        {
            return await _search.ReadAsync(text, page, (words, at) => PageAsync(words, at, cancellationToken));
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.NotFound)
        {
            return Answer.Refused<IReadOnlyList<KnowledgeArticle>>("has no help center at this address");
        }
    }

    private async Task<FoundPage<KnowledgeArticle>> PageAsync(string words, NumberedPage at, CancellationToken cancellationToken)
    {
        var found = Ask.Value(await api.SearchArticles(words, settings.Locale, at.Number, at.Size, settings.Authorization, cancellationToken));
        var articles = found.Results.Take(at.Size).Select(ToArticle).OfType<KnowledgeArticle>().DistinctBy(a => a.Id).ToList();
        return new(articles, Math.Min(found.Results.Count, at.Size), found.Count, found.NextPage is not null);
    }

    private static KnowledgeArticle? ToArticle(WireArticle article) => article.Draft == true || string.IsNullOrWhiteSpace(article.Title) ? null : new()
    {
        Id = Ids.Text(article.Id)!,
        Title = article.Title.Trim(),
        Excerpt = Excerpt.Of(Plain(article.Snippet)),
        // A help center may stand at a host of its own; anything but a web address is none to open.
        Link = Uri.TryCreate(article.HtmlUrl, UriKind.Absolute, out var link) && link.Scheme is ("https" or "http") ? link : null,
        UpdatedAt = article.UpdatedAt?.ToUniversalTime(),
    };

    private static string? Plain(string? html) => html is null ? null : Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, "")), " ");

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 100)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, 100)]
    private static partial Regex Blanks();
}
