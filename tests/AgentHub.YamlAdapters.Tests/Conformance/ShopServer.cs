using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Testing;
using Microsoft.AspNetCore.Http;

namespace AgentHub.YamlAdapters.Tests.Conformance;

/// <summary>A small REST system over HTTP that misbehaves when told to.</summary>
internal sealed class ShopServer : RestStandIn
{
    public const string Token = "shop-secret-token";
    private readonly JsonObject[] _people =
    [
        Person("c-1", "Maria Okafor", "7730118420", "m.okafor@example.com", "01632 960147"),
        Person("c-2", "Hannah O'Hara", "7730118421", "hannah.o'hara@example.com", "01632 960212"),
        Person("c-3", "Weir Court", "7730100001", "weir@example.com", "+44 1632 960212"),
        Person("c-4", "Nobody's Orders", "7730100002", "bare@example.com", "01632 960300"),
        Person("c-5", "Ines Moreau", "7730100003", "ines@example.com", "01632 960301"),
    ];

    private readonly ConcurrentQueue<JsonObject> _created = new();
    private readonly ConcurrentDictionary<string, string> _notes = new();
    private readonly ConcurrentDictionary<string, JsonObject> _once = new();

    private ShopServer(ServerMode mode) : base(mode)
    {
    }

    /// <summary>Orders that were created.</summary>
    public IEnumerable<JsonObject> Orders => _once.Where(o => o.Key.StartsWith("orders ", StringComparison.Ordinal)).Select(o => o.Value);

    private IEnumerable<JsonObject> Visits => _once.Where(o => o.Key.StartsWith("visits ", StringComparison.Ordinal)).Select(o => o.Value);

    /// <summary>Notes it holds.</summary>
    public int Notes => _notes.Count;

    public Uri Address => new(Origin + "/api/");

    public static async Task<ShopServer> StartAsync(ServerMode mode)
    {
        var server = new ShopServer(mode);
        await server.StartAsync();
        return server;
    }

    protected override bool IsAuthorized(HttpRequest request) => request.Headers.Authorization == "Bearer " + Token;

    protected override async Task RouteAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        var query = http.Request.Query;
        if (http.Request.Method == "POST" && path == "/api/tickets") await CreateTicketAsync(http);
        else if (http.Request.Method == "PATCH" && path.StartsWith("/api/people/", StringComparison.Ordinal)) await ChangeAsync(http, path["/api/people/".Length..]);
        else if (http.Request.Method == "POST" && path is "/api/orders" or "/api/visits" or "/api/callbacks") await CreateAsync(http, path[5..]);
        else if (path.Split("/by-ref/") is [{ } kind, { } mark])
            await SendAsync(http, _once.ContainsKey($"{kind[5..]} {mark}") ? 200 : 404, _once.GetValueOrDefault($"{kind[5..]} {mark}")?.ToJsonString() ?? "{}");
        else if (path.StartsWith("/api/tickets/by-external/", StringComparison.Ordinal))
            await SendAsync(http, 200, new JsonObject { ["tickets"] = new JsonArray([.. _created.Where(t => Text(t, "external") == path["/api/tickets/by-external/".Length..]).Select(t => t.DeepClone())]) }.ToJsonString());
        else if (http.Request.Method == "POST" && path.EndsWith("/notes", StringComparison.Ordinal)) await AddNoteAsync(http, path["/api/people/".Length..^"/notes".Length]);
        else if (path == "/api/ping") await SendAsync(http, 200, """{"status":"UP","version":"4.2"}""");
        else if (path == "/api/people") await PeopleAsync(http, p => query["number"] is [{ } number] ? Text(p, "number") == number : query["filter"] is [{ } filter] && filter == $"email eq '{Text(p, "email").Replace("'", "''", StringComparison.Ordinal)}'");
        else if (path == "/api/people/search")
        {
            var asked = await JsonSerializer.DeserializeAsync<JsonObject>(http.Request.Body);
            var national = (string)asked!["national"]!;
            await PeopleAsync(http, p => national.Length > 0 && new string([.. Text(p, "mobile").Where(char.IsAsciiDigit)]).EndsWith(national, StringComparison.Ordinal));
        }
        else if (path.StartsWith("/api/people/", StringComparison.Ordinal))
        {
            var person = _people.FirstOrDefault(p => Text(p, "id") == path["/api/people/".Length..]);
            await SendAsync(http, person is null ? 404 : 200, person?.ToJsonString() ?? "{}");
        }
        else if (path.StartsWith("/api/invoices/", StringComparison.Ordinal)) await InvoiceAsync(http, path["/api/invoices/".Length..]);
        else if (path is "/api/orders" or "/api/invoices" or "/api/tickets" or "/api/payments") await RowsAsync(http, path[5..]);
        else await SendAsync(http, 404, "{}");
    }

    private async Task CreateTicketAsync(HttpContext http)
    {
        var asked = (await JsonSerializer.DeserializeAsync<JsonObject>(http.Request.Body))!;
        if (_people.All(p => Text(p, "id") != Text(asked, "person")))
        {
            await SendAsync(http, 422, "{}");
            return;
        }
        asked["id"] = $"t-new-{_created.Count}";
        asked["state"] = "open";
        asked["day"] = "20261112";
        asked["at"] = 1_794_474_840;
        _created.Enqueue(asked);
        await SendAsync(http, 201, new JsonObject { ["ticket"] = asked.DeepClone() }.ToJsonString());
    }

    /// <summary>Changes what is named, if the version is the one that was read.</summary>
    private async Task ChangeAsync(HttpContext http, string id)
    {
        var asked = (await JsonSerializer.DeserializeAsync<JsonObject>(http.Request.Body))!;
        if (_people.FirstOrDefault(p => Text(p, "id") == id) is not { } person) await SendAsync(http, 404, "{}");
        else if (http.Request.Headers.IfMatch != Text(person, "etag")) await SendAsync(http, 412, "{}");
        else
        {
            foreach (var (name, value) in asked) person[name] = value?.DeepClone();
            person["etag"] = "v" + (int.Parse(Text(person, "etag")[1..], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
            await SendAsync(http, 200, person.ToJsonString());
        }
    }

    /// <summary>Keeps an order, a visit or a callback by its reference; a time that is taken cannot be booked.</summary>
    private async Task CreateAsync(HttpContext http, string kind)
    {
        var asked = (await JsonSerializer.DeserializeAsync<JsonObject>(http.Request.Body))!;
        if (_people.All(p => Text(p, "id") != Text(asked, "person"))) await SendAsync(http, 422, "{}");
        else if (kind == "orders" && asked["lines"]!.AsArray().Any(l => !Text(l!.AsObject(), "sku").StartsWith("WL-", StringComparison.Ordinal))) await SendAsync(http, 400, "{}");
        else if (kind == "visits" && Visits.Any(v => Text(v, "from") == Text(asked, "from"))) await SendAsync(http, 409, "{}");
        else
        {
            asked["id"] = $"{kind[..1]}-new-{_once.Count}";
            asked["day"] = "20261112";
            asked["state"] = "sent";
            asked["amount"] = "10.00";
            _once[$"{kind} {Text(asked, "ref")}"] = asked;
            await SendAsync(http, 201, asked.ToJsonString());
        }
    }

    private async Task AddNoteAsync(HttpContext http, string person)
    {
        var asked = (await JsonSerializer.DeserializeAsync<JsonObject>(http.Request.Body))!;
        if (_people.All(p => Text(p, "id") != person)) await SendAsync(http, 404, "{}");
        else await SendAsync(http, 200, _notes.GetOrAdd(http.Request.Headers["Idempotency-Key"].ToString(), _ => new JsonObject { ["id"] = $"n-{Guid.NewGuid()}", ["text"] = Text(asked, "text") }.ToJsonString()));
    }

    private Task InvoiceAsync(HttpContext http, string id)
    {
        var invoice = _people.SelectMany(p => Rows("invoices", Text(p, "id"))).FirstOrDefault(r => Text(r, "id") == id);
        if (invoice is null) return SendAsync(http, 404, "{}");
        invoice["positions"] = new JsonArray(
            new JsonObject { ["pos"] = 1, ["text"] = "Energy", ["qty"] = 311.5, ["amount"] = "99.70" },
            new JsonObject { ["pos"] = 2, ["text"] = "Standing charge", ["qty"] = null, ["amount"] = "20.00" });
        return SendAsync(http, 200, invoice.ToJsonString());
    }

    private Task PeopleAsync(HttpContext http, Func<JsonObject, bool> fits) =>
        SendAsync(http, 200, new JsonObject { ["people"] = new JsonArray([.. _people.Where(p => Mode == ServerMode.IgnoresFilters || fits(p)).Select(p => p.DeepClone())]) }.ToJsonString());

    private Task RowsAsync(HttpContext http, string list)
    {
        var query = http.Request.Query;
        var size = int.Parse(query["limit"].ToString(), CultureInfo.InvariantCulture);
        if (Mode == ServerMode.SmallPages) size = Math.Min(size, 30);
        var all = _people.SelectMany(p => Rows(list, Text(p, "id"))).Concat((list switch { "tickets" => _created, "orders" => Orders, _ => [] }).Select(r => r.DeepClone().AsObject())).Where(r => Mode == ServerMode.IgnoresFilters || Text(r, "person") == query["person"]).ToList();
        all = [.. all.OrderBy(r => Text(r, "state") == "closed").ThenByDescending(r => Text(r, "day"))];
        var from = query["offset"] is [{ } offset] ? int.Parse(offset, CultureInfo.InvariantCulture)
            : query["page"] is [{ } page] ? (int.Parse(page, CultureInfo.InvariantCulture) - 1) * size
            : query["after"] is [{ } after] ? int.Parse(after[1..], CultureInfo.InvariantCulture) : 0;
        var next = from + size < all.Count ? "a" + (from + size).ToString(CultureInfo.InvariantCulture) : null;
        if (list == "payments" && next is not null) http.Response.Headers.Link = $"""</api/payments?person={query["person"]}&limit={size}&after={next}>; rel="next", </api/payments>; rel="first" """;
        return SendAsync(http, 200, new JsonObject
        {
            ["rows"] = new JsonArray([.. all.Skip(from).Take(size)]),
            ["meta"] = new JsonObject { ["total"] = all.Count, ["next"] = next },
        }.ToJsonString());
    }

    private static IEnumerable<JsonObject> Rows(string list, string person)
    {
        var count = (list, person) switch { (_, "c-4") => 0, (_, "c-3") => list == "tickets" ? 120 : 130, _ => 3 };
        return Enumerable.Range(0, count).Select(i => new JsonObject
        {
            ["id"] = $"{list[..1]}-{person}-{i}",
            ["person"] = person,
            ["day"] = new DateOnly(2026, 1, 1).AddDays(i).ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            ["at"] = 1_767_225_600 + (i * 86_400),
            ["amount"] = "119.70",
            ["currency"] = "GBP",
            ["paid"] = i % 2 == 0,
            ["state"] = list == "tickets" ? (i % 3 == 0 ? "closed" : "open") : "ok",
            ["subject"] = $"Bill {i}",
            ["account"] = "GB29 1234 5678",
        });
    }

    private static JsonObject Person(string id, string name, string number, string email, string mobile) => new()
    {
        ["id"] = id, ["name"] = name, ["number"] = number, ["email"] = email, ["mobile"] = mobile, ["home"] = null, ["since"] = "20170301", ["etag"] = "v1",
        ["address"] = new JsonObject { ["street"] = "1 Market Square", ["city"] = "Calder", ["postcode"] = "CV1 4QT" },
    };

    private static string Text(JsonObject row, string name) => (string?)row[name] ?? "";
}
