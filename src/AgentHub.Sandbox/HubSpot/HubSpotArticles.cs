using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>The site's search: words that must all be in a page, those in its title counting more, paged by offset. The words found are marked.</summary>
internal static class HubSpotArticles
{
    private const int MostAtOnce = 100;
    private const int UsualAtOnce = 10;
    private const long FirstId = 52_000_001;
    private const string Article = "KNOWLEDGE_ARTICLE";

    /// <summary>Tariffs that have an article of their own: more than fit on a page.</summary>
    private const int Tariffs = 130;

    private static readonly IReadOnlyList<(string Type, string Title, string Body)> All =
    [
        (Article, "Why is my bill higher than usual?", "A bill that rests on an estimated reading can be too high. Send us your own reading & we bill again within two working days."),
        (Article, "How do I read my meter?", "Note the digits before the decimal point, from left to right."),
        (Article, "I am moving house", "Tell us the day and the reading of that day. We close the account and send the last bill to the new address."),
        ("BLOG_POST", "Our new meter vans", "Forty electric vans bring our engineers to your meter."),
        .. Enumerable.Range(1, Tariffs).Select(n => (Article, string.Create(CultureInfo.InvariantCulture, $"Tariff CV-{n:000}"), "What a unit costs under this tariff, and its standing charge.")),
    ];

    public static IResult Search(HttpRequest request)
    {
        var words = (request.Query["q"].FirstOrDefault() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var types = request.Query["type"];
        if (words.Length == 0) return HubSpotError.Invalid("query parameter 'q' is required");
        if (Number(request, "limit", UsualAtOnce) is not (> 0 and <= MostAtOnce and var limit) || Number(request, "offset", 0) is not (>= 0 and var offset))
            return HubSpotError.Invalid("limit must be from 1 to 100 and offset not negative");
        var found = All.Select((a, at) => (Id: FirstId + at, Page: a))
            .Where(f => (types.Count == 0 || types.Contains(f.Page.Type)) && words.All(w => Has(f.Page.Title, w) || Has(f.Page.Body, w)))
            .OrderByDescending(f => words.Count(w => Has(f.Page.Title, w))).ToList();
        return Results.Json(new JsonObject
        {
            ["total"] = found.Count,
            ["offset"] = offset,
            ["limit"] = limit,
            ["page"] = offset / limit,
            ["searchTerm"] = request.Query["q"].FirstOrDefault(),
            ["results"] = new JsonArray([.. found.Skip(offset).Take(limit).Select(f => (JsonNode)ToJson(f.Id, f.Page, words))]),
        });
    }

    private static JsonObject ToJson(long id, (string Type, string Title, string Body) page, IReadOnlyList<string> words) => new()
    {
        ["id"] = id,
        ["score"] = 1.5,
        ["type"] = page.Type,
        ["domain"] = "help.calder.example",
        ["url"] = $"https://help.calder.example/knowledge/{id}",
        ["language"] = "en",
        ["title"] = Marked(page.Title, words),
        ["description"] = Marked(page.Body, words),
        ["publishedDate"] = 1_779_093_000_000,
        ["combinedId"] = $"{page.Type}-{id}",
    };

    private static string Marked(string text, IReadOnlyList<string> words) => string.Join(' ', text.Split(' ').Select(w =>
        words.Any(a => w.StartsWith(a, StringComparison.OrdinalIgnoreCase)) ? $"<span class=\"hs-search-highlight hs-highlight-title\">{WebUtility.HtmlEncode(w)}</span>" : WebUtility.HtmlEncode(w)));

    private static int? Number(HttpRequest request, string name, int otherwise) => request.Query[name].FirstOrDefault() is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
