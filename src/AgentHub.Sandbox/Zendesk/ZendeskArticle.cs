using System.Net;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>An article of the help center.</summary>
internal sealed record ZendeskArticle(long Id, string Title, string Body)
{
    private const string Locale = "en-gb";
    private const int SnippetChars = 200;

    /// <summary>As the search sends it: with the part that matches, the words found in <c>em</c>.</summary>
    public JsonObject ToJson(IReadOnlyList<string> words, HttpRequest request) => new()
    {
        ["id"] = Id,
        ["url"] = $"{ZendeskRecords.Root(request)}/help_center/{Locale}/articles/{Id}.json",
        ["html_url"] = $"https://calder.zendesk.example/hc/{Locale}/articles/{Id}",
        ["author_id"] = ZendeskReads.AgentId,
        ["comments_disabled"] = true,
        ["draft"] = false,
        ["promoted"] = false,
        ["position"] = 0,
        ["vote_sum"] = 0,
        ["vote_count"] = 0,
        ["section_id"] = 360_000_701,
        ["created_at"] = "2024-03-04T09:00:00Z",
        ["updated_at"] = "2026-05-18T08:30:00Z",
        ["name"] = Title,
        ["title"] = Title,
        ["source_locale"] = Locale,
        ["locale"] = Locale,
        ["outdated"] = false,
        ["label_names"] = new JsonArray(),
        ["body"] = $"<p>{WebUtility.HtmlEncode(Body)}</p>",
        ["result_type"] = "article",
        ["snippet"] = Snippet(words),
    };

    private string Snippet(IReadOnlyList<string> words)
    {
        var part = Body.Length <= SnippetChars ? Body : Body[..SnippetChars] + "…";
        return string.Join(' ', part.Split(' ').Select(w => WebUtility.HtmlEncode(w)).Select(w => IsFound(w) ? $"<em>{w}</em>" : w));

        bool IsFound(string word) => words.Any(a => word.StartsWith(a, StringComparison.OrdinalIgnoreCase));
    }
}
