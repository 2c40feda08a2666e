using System.Text.Json.Nodes;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>Reading users and tickets.</summary>
internal static class ZendeskReads
{
    /// <summary>Most tickets looked at one by one in a search.</summary>
    private const int MostScanned = 20_000;

    public static IResult SearchUsers(ZendeskRecords records, HttpRequest request)
    {
        var external = request.Query["external_id"].FirstOrDefault();
        var query = request.Query["query"].FirstOrDefault();
        // Neither parameter, or both misspelt: everybody.
        var users = records.Users.Search(external, query);
        return ZendeskPage.Offset(request, users) is { } page
            ? Results.Json(page.ToJson("users", u => u.ToJson(request)))
            : BadPage();
    }

    public static JsonObject Me(HttpRequest request) => new()
    {
        ["user"] = new JsonObject
        {
            ["id"] = 380_000_000_001,
            ["url"] = $"{ZendeskRecords.Root(request)}/users/380000000001.json",
            ["name"] = "AgentHub",
            ["email"] = "agenthub@calder.example",
            ["role"] = "agent",
            ["active"] = true,
            ["verified"] = true,
        },
    };

    public static IResult User(ZendeskRecords records, long id, HttpRequest request) => records.Users.Find(id) is { } user
        ? Results.Json(new JsonObject { ["user"] = user.ToJson(request) })
        : ZendeskError.NotFound();

    public static IResult Requested(ZendeskRecords records, long id, HttpRequest request) => records.Users.Find(id) is { } user
        ? Page(records, request, records.Of(user))
        : ZendeskError.NotFound();

    public static IResult Tickets(ZendeskRecords records, HttpRequest request)
    {
        var external = request.Query["external_id"].FirstOrDefault();
        return Page(records, request, external is null ? records.Tickets : records.ByExternalId(external));
    }

    public static IResult Ticket(ZendeskRecords records, long id, HttpRequest request) => records.Ticket(id) is { } ticket
        ? Results.Json(Sideload(records, request, new JsonObject { ["ticket"] = ticket.ToJson(request) }, [ticket]))
        : ZendeskError.NotFound();

    public static IResult Comments(ZendeskRecords records, long id) => records.Ticket(id) is { } ticket
        ? Results.Json(new JsonObject
        {
            ["comments"] = new JsonArray([.. ticket.Comments.Select(c => Comment(c, ticket))]),
            ["next_page"] = null,
            ["previous_page"] = null,
            ["count"] = ticket.Comments.Count,
        })
        : ZendeskError.NotFound();

    public static IResult Group(ZendeskRecords records, long id) => records.Group(id) is { } name
        ? Results.Json(new JsonObject { ["group"] = Group(id, name) })
        : ZendeskError.NotFound();

    /// <summary>The general search finds tickets and users, each row saying which it is.</summary>
    public static IResult Search(ZendeskRecords records, HttpRequest request)
    {
        var query = request.Query["query"].FirstOrDefault();
        if (string.IsNullOrWhiteSpace(query)) return ZendeskError.Invalid("Query cannot be blank");
        var terms = ZendeskQuery.Terms(query);
        var type = terms.FirstOrDefault(t => t.Keyword == "type").Value;
        var tickets = type is null or "ticket" ? Tickets(records, terms) : [];
        if (tickets is null) return ZendeskError.Invalid($"The sandbox looks through at most {MostScanned} tickets; name a requester or an external_id");
        var users = type is null or "user" ? records.Users.Search(null, query) : [];
        var found = new JoinedList<(string Type, Func<JsonObject> Row)>(
            new MadeList<(string, Func<JsonObject>)>(tickets.Count, at => ("ticket", () => tickets[at].ToJson(request))),
            new MadeList<(string, Func<JsonObject>)>(users.Count, at => ("user", () => users[at].ToJson(request))));
        return ZendeskPage.Offset(request, found) is { } page
            ? Results.Json(page.ToJson("results", r =>
            {
                var row = r.Row();
                row["result_type"] = r.Type;
                return row;
            }))
            : BadPage();
    }

    /// <summary>Tickets the words hold for, newest first; null when that would mean to look through too many.</summary>
    private static IReadOnlyList<ZendeskTicket>? Tickets(ZendeskRecords records, IReadOnlyList<(string Keyword, string Value)> terms)
    {
        var requester = terms.FirstOrDefault(t => t.Keyword is "requester" or "requester_id").Value;
        var external = terms.FirstOrDefault(t => t.Keyword == "external_id").Value;
        IReadOnlyList<ZendeskTicket> among = long.TryParse(requester, out var id) ? records.Users.Find(id) is { } user ? records.Of(user) : []
            : external is not null ? records.ByExternalId(external) : records.Tickets;
        return among.Count > MostScanned ? null : [.. among.Where(t => terms.All(term => ZendeskQuery.Matches(t, term))).OrderByDescending(t => t.CreatedAt)];
    }

    /// <summary>What belongs to a user, counted.</summary>
    public static IResult Related(ZendeskRecords records, long id) => records.Users.Find(id) is { } user
        ? Results.Json(new JsonObject
        {
            ["user_related"] = new JsonObject
            {
                ["assigned_tickets"] = 0,
                ["requested_tickets"] = records.Of(user).Count,
                ["ccd_tickets"] = 0,
                ["organization_subscriptions"] = 0,
            },
        })
        : ZendeskError.NotFound();

    public static JsonObject Comment(ZendeskComment comment, ZendeskTicket ticket) => new()
    {
        ["id"] = comment.Id,
        ["type"] = "Comment",
        ["author_id"] = ticket.RequesterId,
        ["body"] = comment.Body,
        ["html_body"] = $"<div>{System.Net.WebUtility.HtmlEncode(comment.Body)}</div>",
        ["plain_body"] = comment.Body,
        ["public"] = comment.Public,
        ["attachments"] = new JsonArray(),
        ["created_at"] = ZendeskRecords.Time(comment.CreatedAt),
    };

    private static IResult Page(ZendeskRecords records, HttpRequest request, IReadOnlyList<ZendeskTicket> tickets)
    {
        if (ZendeskSort.Apply(request, tickets) is not { } sorted) return ZendeskError.BadRequest("sort is not valid");
        var page = ZendeskPage.IsCursor(request) ? ZendeskPage.Cursor(request, sorted) : ZendeskPage.Offset(request, sorted);
        return page is null ? BadPage() : Results.Json(Sideload(records, request, page.ToJson("tickets", t => t.ToJson(request)), page.Rows));
    }

    /// <summary><c>include=users,groups</c> adds what the tickets point to.</summary>
    private static JsonObject Sideload(ZendeskRecords records, HttpRequest request, JsonObject body, IReadOnlyList<ZendeskTicket> tickets)
    {
        var include = (request.Query["include"].FirstOrDefault() ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (include.Contains("users"))
            body["users"] = new JsonArray([.. tickets.Select(t => t.RequesterId).Distinct().Select(records.Users.Find).OfType<ZendeskUser>().Select(u => u.ToJson(request))]);
        if (include.Contains("groups"))
            body["groups"] = new JsonArray([.. tickets.Select(t => t.GroupId).OfType<long>().Distinct().Select(g => Group(g, records.Group(g) ?? ""))]);
        return body;
    }

    private static JsonObject Group(long id, string name) => new() { ["id"] = id, ["name"] = name, ["deleted"] = false, ["is_public"] = true };

    private static IResult BadPage() => ZendeskError.BadRequest("Invalid page or cursor");
}
