using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Testing;
using Microsoft.AspNetCore.Http;

namespace AgentHub.YamlAdapters.Tests.Shipped;

/// <summary>Freshdesk by https://developers.freshdesk.com/api/: what it does not know in a request is an invalid field, 400.</summary>
internal sealed class FreshdeskStandIn(ServerMode mode) : VendorStandIn(mode)
{
    private const string Invalid = """{"description":"Validation failed","errors":[{"field":"x","message":"Unexpected/invalid field in request","code":"invalid_field"}]}""";
    private static readonly string Credentials = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("value-of-ApiKey:value-of-Password"));

    private readonly List<JsonObject> _contacts =
    [
        Contact(4001, "Maria Okafor", "m.okafor@example.com", "+441632960147", null, "7730118420"),
        Contact(4002, "Hannah O'Hara", "hannah.o'hara@example.com", "+441632960212", null, "7730118421"),
        Contact(4003, "Weir Court", "weir@example.com", null, "+441632960212", "7730100001"),
        Contact(4004, "Bare", "bare@example.com", null, "+441632960300", null),
    ];

    private readonly List<JsonObject> _tickets = [.. Of(4001, 3, 100), .. Of(4002, 2, 200), .. Of(4003, 60, 300)];
    private readonly List<JsonObject> _notes = [];

    protected override bool IsAuthorized(HttpRequest request) => request.Headers.Authorization == Credentials;

    protected override (int, string) Answer(HttpRequest request, string[] path, JsonObject body) => (request.Method, path) switch
    {
        ("GET", ["api", "v2", "contacts"]) => Contacts(request.Query),
        ("GET", ["api", "v2", "contacts", var id]) => One(_contacts, id),
        ("GET", ["api", "v2", "tickets"]) => Tickets(request.Query),
        ("GET", ["api", "v2", "tickets", var id]) => One(_tickets, id),
        ("GET", ["api", "v2", "tickets", var id, "conversations"]) => (200, List(_notes.Where(n => Text(n["ticket_id"]) == id).Take(Size(request.Query)))),
        ("GET", ["api", "v2", "search", "solutions"]) => (200, List([new JsonObject { ["id"] = 70, ["status"] = 2, ["title"] = "Reading a meter", ["description_text"] = "Note the black digits.", ["updated_at"] = "2026-01-13T10:00:00Z" }])),
        ("GET", ["api", "v2", "agents", "me"]) => (200, """{"id":9,"type":"support_agent","available":true,"contact":{"name":"AgentHub"}}"""),
        ("POST", ["api", "v2", "tickets"]) => Create(body),
        ("POST", ["api", "v2", "tickets", var id, "notes"]) => Note(id, body),
        ("PUT", ["api", "v2", "tickets", var id]) => Change(id, body),
        _ => (404, ""),
    };

    private (int, string) Contacts(IQueryCollection query)
    {
        if (query.Keys.Except(["email", "phone", "mobile", "unique_external_id", "page", "per_page"]).Any()) return (400, Invalid);
        bool Fits(JsonObject c) => query.Where(q => q.Key is not ("page" or "per_page")).All(q => Text(c[q.Key]).Equals(q.Value.ToString(), StringComparison.OrdinalIgnoreCase));
        return (200, List(Page(_contacts.Where(c => !Filters || Fits(c)), 0, Size(query))));
    }

    private (int, string) Tickets(IQueryCollection query)
    {
        if (query.Keys.Except(["requester_id", "updated_since", "order_by", "order_type", "page", "per_page"]).Any() || !long.TryParse(query["requester_id"], out var requester)) return (400, Invalid);
        if (query["order_by"] != "created_at" || query["order_type"] != "desc" || !DateTimeOffset.TryParse(query["updated_since"], CultureInfo.InvariantCulture, out _)) return (400, Invalid);
        var page = query["page"] is [{ } number] ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
        var rows = _tickets.Where(t => !Filters || Text(t["requester_id"]) == requester.ToString(CultureInfo.InvariantCulture)).OrderByDescending(t => Text(t["created_at"]), StringComparer.Ordinal);
        return (200, List(Page(rows, (page - 1) * Size(query), Size(query))));
    }

    private static int Size(IQueryCollection query) => query["per_page"] is [{ } size] ? Math.Clamp(int.Parse(size, CultureInfo.InvariantCulture), 1, 100) : 30;

    private (int, string) Create(JsonObject body)
    {
        var isGood = body.All(m => m.Key is "requester_id" or "subject" or "description" or "status" or "priority" or "source" or "tags")
            && body["requester_id"]?.GetValueKind() == JsonValueKind.Number && body["subject"]?.GetValueKind() == JsonValueKind.String && body["description"]?.GetValueKind() == JsonValueKind.String
            && (int?)body["status"] is >= 2 and <= 5 && (int?)body["priority"] is >= 1 and <= 4 && (int?)body["source"] is 1 or 2 or 3 or 7 or 9 or 10 && body["tags"] is JsonArray
            && _contacts.Any(c => Text(c["id"]) == Text(body["requester_id"]));
        if (!isGood) return (400, Invalid);
        var ticket = (JsonObject)body.DeepClone();
        var id = NextId();
        (ticket["id"], ticket["created_at"], ticket["updated_at"]) = (id, "2026-11-12T09:27:40Z", "2026-11-12T09:27:40Z");
        _tickets.Add(ticket);
        Written.Add(Text(body["description"]));
        return (201, ticket.ToJsonString());
    }

    private (int, string) Note(string ticket, JsonObject body)
    {
        if (_tickets.All(t => Text(t["id"]) != ticket)) return (404, "");
        if (body.Any(m => m.Key is not ("body" or "private")) || body["body"]?.GetValueKind() != JsonValueKind.String || body["private"]?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)) return (400, Invalid);
        var note = new JsonObject { ["id"] = NextId(), ["ticket_id"] = JsonNode.Parse(ticket), ["body"] = Text(body["body"]), ["private"] = (bool)body["private"]!, ["user_id"] = 9 };
        _notes.Add(note);
        Written.Add(((bool)body["private"]! ? "private: " : "public: ") + Text(body["body"]));
        return (201, note.ToJsonString());
    }

    private (int, string) Change(string id, JsonObject body)
    {
        if (body.Any(m => m.Key != "status") || body["status"]?.GetValueKind() != JsonValueKind.Number || (int)body["status"]! is < 2 or > 5) return (400, Invalid);
        if (_tickets.Find(t => Text(t["id"]) == id) is not { } ticket) return (404, "");
        ticket["status"] = (int)body["status"]!;
        return (200, ticket.ToJsonString());
    }

    private static (int, string) One(List<JsonObject> rows, string id) => rows.Find(r => Text(r["id"]) == id) is { } row ? (200, row.ToJsonString()) : (404, "");

    private static JsonObject Contact(int id, string name, string email, string? phone, string? mobile, string? number) =>
        new() { ["id"] = id, ["name"] = name, ["email"] = email, ["phone"] = phone, ["mobile"] = mobile, ["unique_external_id"] = number, ["updated_at"] = "2026-01-13T10:00:00Z", ["other_emails"] = new JsonArray() };

    private static IEnumerable<JsonObject> Of(int requester, int count, int from) => Enumerable.Range(0, count).Select(i => new JsonObject
    {
        ["id"] = from + i,
        ["requester_id"] = requester,
        ["subject"] = $"Bill {i}",
        ["status"] = i < count / 2 ? 5 : 2,
        ["priority"] = 1,
        ["source"] = 3,
        ["tags"] = new JsonArray(),
        ["created_at"] = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(i).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["updated_at"] = "2026-03-13T10:00:00Z",
        ["due_by"] = null,
    });
}
