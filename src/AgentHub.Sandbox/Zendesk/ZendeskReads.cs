using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>Reading users and tickets.</summary>
internal static class ZendeskReads
{
    public static IResult SearchUsers(ZendeskRecords records, HttpRequest request)
    {
        var external = request.Query["external_id"].FirstOrDefault();
        var query = request.Query["query"].FirstOrDefault();
        // Neither parameter, or both misspelt: everybody.
        var users = records.Users.Where(u => external is null || string.Equals(u.ExternalId, external, StringComparison.Ordinal))
            .Where(u => query is null || ZendeskQuery.Matches(u, query)).ToList();
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

    public static IResult User(ZendeskRecords records, long id, HttpRequest request) => records.Users.FirstOrDefault(u => u.Id == id) is { } user
        ? Results.Json(new JsonObject { ["user"] = user.ToJson(request) })
        : ZendeskError.NotFound();

    public static IResult Requested(ZendeskRecords records, long id, HttpRequest request) => records.Users.Any(u => u.Id == id)
        ? Page(records, request, [.. records.Tickets.Where(t => t.RequesterId == id)])
        : ZendeskError.NotFound();

    public static IResult Tickets(ZendeskRecords records, HttpRequest request)
    {
        var external = request.Query["external_id"].FirstOrDefault();
        return Page(records, request, [.. records.Tickets.Where(t => external is null || t.ExternalId == external)]);
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
        var type = ZendeskQuery.Terms(query).FirstOrDefault(t => t.Keyword == "type").Value;
        var found = new List<(string Type, JsonObject Row)>();
        if (type is null or "ticket") found.AddRange(records.Tickets.Where(t => ZendeskQuery.Matches(t, query)).Select(t => ("ticket", t.ToJson(request))));
        if (type is null or "user") found.AddRange(records.Users.Where(u => ZendeskQuery.Matches(u, query)).Select(u => ("user", u.ToJson(request))));
        return ZendeskPage.Offset(request, found) is { } page
            ? Results.Json(page.ToJson("results", r =>
            {
                r.Row["result_type"] = r.Type;
                return r.Row;
            }))
            : BadPage();
    }

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
        var page = ZendeskPage.IsCursor(request) ? ZendeskPage.Cursor(request, tickets) : ZendeskPage.Offset(request, tickets);
        return page is null ? BadPage() : Results.Json(Sideload(records, request, page.ToJson("tickets", t => t.ToJson(request)), page.Rows));
    }

    /// <summary><c>include=users,groups</c> adds what the tickets point to.</summary>
    private static JsonObject Sideload(ZendeskRecords records, HttpRequest request, JsonObject body, IReadOnlyList<ZendeskTicket> tickets)
    {
        var include = (request.Query["include"].FirstOrDefault() ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (include.Contains("users"))
            body["users"] = new JsonArray([.. records.Users.Where(u => tickets.Any(t => t.RequesterId == u.Id)).Select(u => u.ToJson(request))]);
        if (include.Contains("groups"))
            body["groups"] = new JsonArray([.. tickets.Select(t => t.GroupId).OfType<long>().Distinct().Select(g => Group(g, records.Group(g) ?? ""))]);
        return body;
    }

    private static JsonObject Group(long id, string name) => new() { ["id"] = id, ["name"] = name, ["deleted"] = false, ["is_public"] = true };

    private static IResult BadPage() => ZendeskError.BadRequest("Invalid page or cursor");
}
