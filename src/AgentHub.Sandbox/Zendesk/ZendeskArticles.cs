using System.Globalization;
using System.Text.Json.Nodes;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>
/// The help center's search: words that must all be in an article, those in its title counting more; paged by number only. Without
/// words it refuses, and in a language the help center does not have it finds nothing.
/// </summary>
internal static class ZendeskArticles
{
    private const int Deepest = 1_000;
    private const long FirstId = 360_020_000_001;

    /// <summary>Meters that have an article of their own: more than fit on a page.</summary>
    private const int Meters = 130;

    private static readonly (string Title, string Body)[] Written =
    [
        ("Why is my bill higher than usual?",
            "A bill that rests on an estimated reading can be too high. Send us your own reading & we bill again within two working days."),
        ("How do I read my meter?", "Note the digits before the decimal point, from left to right. A smart meter shows them after the second press of button A."),
        ("The display of my meter is blank",
            "Press any button once. If the display stays blank, check the main switch; if there is supply, call us: an engineer comes within five days."),
        ("Changing the day of your direct debit", "Choose any day from the 1st to the 28th. The change holds from the bill after the next one."),
        ("I am moving house", "Tell us the day and the reading of that day. We close the account and send the last bill to the new address."),
        ("When do I get my refund?", "A credit is paid back within ten working days to the account the direct debit is taken from."),
        ("There is no supply at my address", "Look at the fuse box first. Then look at the list of outages, or call us: we say when the supply is expected back."),
        ("Paying a bill in parts", "An unpaid bill can be paid in up to six parts without a charge, if you ask before it is due."),
    ];

    private static readonly IReadOnlyList<ZendeskArticle> All = new JoinedList<ZendeskArticle>(
        [.. Written.Select((a, at) => new ZendeskArticle(FirstId + at, a.Title, a.Body))],
        new MadeList<ZendeskArticle>(Meters, at => Meter(FirstId + Written.Length + at, string.Create(CultureInfo.InvariantCulture, $"E6S-{at + 1:0000}"))));

    public static IResult Search(HttpRequest request)
    {
        var words = (request.Query["query"].FirstOrDefault() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return ZendeskError.BadRequest("At least one of query, category, section and label_names must be present");
        var isOurs = request.Query["locale"].FirstOrDefault() is null or "*" or "en-gb";
        var found = All.Where(a => isOurs && words.All(w => Has(a.Title, w) || Has(a.Body, w))).OrderByDescending(a => words.Count(w => Has(a.Title, w))).ToList();
        if (ZendeskPage.Offset(request, found, Deepest) is not { } page)
            return ZendeskError.BadRequest("page and per_page must be positive, and no deeper than 1000 results");
        var body = page.ToJson("results", a => a.ToJson(words, request));
        body["page"] = JsonValue.Create(request.Query["page"].FirstOrDefault() is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : 1);
        return Results.Json(body);
    }

    private static ZendeskArticle Meter(long id, string model) => new(id, $"The buttons of meter {model}",
        $"Meter {model} has two buttons. A shows the reading, B the time. Press both to switch the display off.");

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
