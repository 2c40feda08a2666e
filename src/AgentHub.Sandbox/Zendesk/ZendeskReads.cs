using System.Text.Json.Nodes;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>Reading users and tickets.</summary>
internal static class ZendeskReads
{
    /// <summary>Whose key the adapter has; who writes through the API is they.</summary>
    public const long AgentId = 380_000_000_001;

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

    public static JsonObject Me(HttpRequest request) => new() { ["user"] = Agent(request) };

    public static JsonObject Agent(HttpRequest request) => new()
    {
        ["id"] = AgentId,
        ["url"] = $"{ZendeskRecords.Root(request)}/users/{AgentId}.json",
        ["name"] = "AgentHub",
        ["email"] = "agenthub@calder.example",
        ["role"] = "agent",
        ["active"] = true,
        ["verified"] = true,
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

    public static IResult Group(ZendeskRecords records, long id) => records.Group(id) is { } name
        ? Results.Json(new JsonObject { ["group"] = Group(id, name) })
        : ZendeskError.NotFound();

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

    private static IResult Page(ZendeskRecords records, HttpRequest request, IReadOnlyList<ZendeskTicket> tickets)
    {
        if (ZendeskSort.Apply(request, tickets) is not { } sorted) return ZendeskError.BadRequest("sort is not valid");
        var page = ZendeskPage.Of(request, sorted);
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

    public static IResult BadPage() => ZendeskError.BadRequest("Invalid page or cursor");
}
