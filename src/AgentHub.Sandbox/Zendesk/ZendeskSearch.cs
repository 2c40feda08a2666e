using System.Text.Json.Nodes;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>The search over the whole desk: tickets, users and organizations, each row saying which it is.</summary>
internal static class ZendeskSearch
{
    /// <summary>Most tickets looked at one by one.</summary>
    private const int MostScanned = 20_000;

    /// <summary>As with the product, hits end here.</summary>
    private const int Deepest = 1_000;

    public static IResult Answer(ZendeskRecords records, HttpRequest request)
    {
        var query = request.Query["query"].FirstOrDefault();
        if (string.IsNullOrWhiteSpace(query)) return ZendeskError.Invalid("Query cannot be blank");
        var terms = ZendeskQuery.Terms(query);
        var type = terms.FirstOrDefault(t => t.Keyword == "type").Value;
        var tickets = type is null or "ticket" ? Tickets(records, terms, isAll: type is not null) : [];
        if (tickets is null) return ZendeskError.Invalid($"The sandbox looks through at most {MostScanned} tickets; name a requester or an external_id");
        var users = type is null or "user" ? records.Users.Search(null, query) : [];
        var organizations = type is null or "organization" ? records.Users.Organizations(terms) : [];
        var found = new JoinedList<(string Type, Func<JsonObject> Row)>(
            new JoinedList<(string, Func<JsonObject>)>(
                new MadeList<(string, Func<JsonObject>)>(organizations.Count, at => ("organization", () => organizations[at].ToJson(request))),
                new MadeList<(string, Func<JsonObject>)>(tickets.Count, at => ("ticket", () => tickets[at].ToJson(request)))),
            new MadeList<(string, Func<JsonObject>)>(users.Count, at => ("user", () => users[at].ToJson(request))));
        return ZendeskPage.Offset(request, found, Deepest) is { } page
            ? Results.Json(page.ToJson("results", r =>
            {
                var row = r.Row();
                row["result_type"] = r.Type;
                return row;
            }))
            : ZendeskError.Invalid($"Number of search results exceeds {Deepest}");
    }

    /// <summary>Tickets the words hold for, newest first; null when that would mean to look through too many.</summary>
    /// <param name="records">Where they are.</param>
    /// <param name="terms">What must hold.</param>
    /// <param name="isAll">True: all or none; false: of too many those of the scenario, and those that were written.</param>
    private static IReadOnlyList<ZendeskTicket>? Tickets(ZendeskRecords records, IReadOnlyList<(string Keyword, string Value)> terms, bool isAll)
    {
        var requester = terms.FirstOrDefault(t => t.Keyword is "requester" or "requester_id").Value;
        var external = terms.FirstOrDefault(t => t.Keyword == "external_id").Value;
        IEnumerable<ZendeskTicket>? among = long.TryParse(requester, out var id) ? records.Users.Find(id) is { } user ? Few(records.Of(user)) : []
            : external is not null ? records.ByExternalId(external)
            : Few(records.Tickets) ?? (isAll ? null : records.Kept);
        return among is null ? null : [.. among.Where(t => terms.All(term => ZendeskQuery.Matches(t, term))).OrderByDescending(t => t.CreatedAt)];
    }

    private static IReadOnlyList<ZendeskTicket>? Few(IReadOnlyList<ZendeskTicket> tickets) => tickets.Count > MostScanned ? null : tickets;
}
