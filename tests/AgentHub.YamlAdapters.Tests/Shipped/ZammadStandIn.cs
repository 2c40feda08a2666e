using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Testing;
using Microsoft.AspNetCore.Http;

namespace AgentHub.YamlAdapters.Tests.Shipped;

/// <summary>Zammad by https://docs.zammad.org/en/latest/api/intro.html: searches are in Lucene's query language, states have names where a request asks to expand.</summary>
internal sealed class ZammadStandIn(ServerMode mode) : VendorStandIn(mode)
{
    private static readonly string[] States = ["new", "open", "closed"];

    private readonly List<JsonObject> _users =
    [
        User(3, "Maria", "Okafor", "m.okafor@example.com", "01632960147"),
        User(4, "Hannah", "O'Hara", "hannah.o'hara@example.com", "01632960212"),
        User(5, "Weir", "Court", "weir@example.com", "+441632960212"),
        User(6, "", "", "bare@example.com", ""),
    ];

    private readonly List<JsonObject> _tickets = [.. Of(3, 3, 100), .. Of(4, 2, 200), .. Of(5, 60, 300)];
    private readonly List<JsonObject> _articles = [];

    /// <summary>Queries that say something else than was meant.</summary>
    public List<string> Misread { get; } = [];

    protected override bool IsAuthorized(HttpRequest request) => request.Headers.Authorization == "Token token=value-of-ApiKey";

    protected override (int, string) Answer(HttpRequest request, string[] path, JsonObject body) => (request.Method, path) switch
    {
        ("GET", ["api", "v1", "users", "search"]) => Search(_users, request.Query, ["email", "phone", "mobile"]),
        ("GET", ["api", "v1", "users", "me"]) => (200, """{"id":9,"active":true,"login":"agenthub"}"""),
        ("GET", ["api", "v1", "users", var id]) => One(_users, id),
        ("GET", ["api", "v1", "tickets", "search"]) => Search(_tickets, request.Query, ["customer_id"]),
        ("GET", ["api", "v1", "tickets", var id]) => One(_tickets, id),
        ("PUT", ["api", "v1", "tickets", var id]) => Change(id, body),
        ("GET", ["api", "v1", "ticket_articles", "by_ticket", var id]) => (200, List(_articles.Where(a => Text(a["ticket_id"]) == id))),
        ("POST", ["api", "v1", "ticket_articles"]) => Write(body),
        _ => (404, """{"error":"Not found"}"""),
    };

    private (int, string) Search(List<JsonObject> rows, IQueryCollection query, string[] fields)
    {
        if (LucenePhrases.Of(query["query"].ToString()) is not { } asked || asked.Any(a => !fields.Contains(a.Field)))
        {
            Misread.Add(query["query"].ToString());
            return (422, """{"error":"parse_exception"}""");
        }
        var (page, size) = (int.Parse(query["page"].ToString(), CultureInfo.InvariantCulture), int.Parse(query["per_page"].ToString(), CultureInfo.InvariantCulture));
        var found = rows.Where(r => !Filters || asked.Any(a => a.Phrases.Contains(Text(r[a.Field]), StringComparer.OrdinalIgnoreCase)));
        if (query["sort_by"] == "created_at" && query["order_by"] == "desc") found = found.OrderByDescending(r => Text(r["created_at"]), StringComparer.Ordinal);
        return (200, List(Page(found, (page - 1) * size, size)));
    }

    private (int, string) Write(JsonObject body)
    {
        if (_tickets.All(t => Text(t["id"]) != Text(body["ticket_id"]))) return (404, """{"error":"Not found"}""");
        var isGood = body["ticket_id"]?.GetValueKind() == JsonValueKind.Number && body["body"]?.GetValueKind() == JsonValueKind.String && Text(body["content_type"]) is "text/plain" or "text/html"
            && Text(body["type"]) == "note" && Text(body["sender"]) == "Agent" && body["internal"]?.GetValueKind() is JsonValueKind.True or JsonValueKind.False;
        if (!isGood) return (422, """{"error":"unprocessable"}""");
        var article = (JsonObject)body.DeepClone();
        article["id"] = NextId();
        _articles.Add(article);
        Written.Add(((bool)body["internal"]! ? "private: " : "public: ") + Text(body["body"]));
        return (201, article.ToJsonString());
    }

    private (int, string) Change(string id, JsonObject body)
    {
        if (_tickets.Find(t => Text(t["id"]) == id) is not { } ticket) return (404, """{"error":"Not found"}""");
        if (!States.Contains(Text(body["state"]))) return (422, """{"error":"No lookup value found for 'state'"}""");
        ticket["state"] = Text(body["state"]);
        return (200, ticket.ToJsonString());
    }

    private static (int, string) One(List<JsonObject> rows, string id) => rows.Find(r => Text(r["id"]) == id) is { } row ? (200, row.ToJsonString()) : (404, """{"error":"Couldn't find it"}""");

    private static JsonObject User(int id, string first, string last, string email, string mobile) => new()
    {
        ["id"] = id, ["login"] = email, ["firstname"] = first, ["lastname"] = last, ["email"] = email, ["phone"] = "", ["mobile"] = mobile, ["active"] = true,
        ["street"] = "", ["city"] = "", ["zip"] = "", ["country"] = "", ["updated_at"] = "2026-01-13T10:00:00.549Z",
    };

    private static IEnumerable<JsonObject> Of(int customer, int count, int from) => Enumerable.Range(0, count).Select(i => new JsonObject
    {
        ["id"] = from + i,
        ["number"] = $"22{from + i}",
        ["title"] = $"Bill {i}",
        ["customer_id"] = customer,
        ["state"] = i < count / 2 ? "closed" : "open",
        ["priority"] = "2 normal",
        ["create_article_type"] = "phone",
        ["created_at"] = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(i).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["close_at"] = null,
        ["updated_at"] = "2026-03-13T10:00:00.549Z",
    });
}
