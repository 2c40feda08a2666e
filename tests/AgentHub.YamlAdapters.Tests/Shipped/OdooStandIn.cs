using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Testing;
using Microsoft.AspNetCore.Http;

namespace AgentHub.YamlAdapters.Tests.Shipped;

/// <summary>Odoo by https://www.odoo.com/documentation/19.0/developer/reference/external_api.html: everything is a method of a model, and what is empty is false.</summary>
internal sealed class OdooStandIn(ServerMode mode) : VendorStandIn(mode)
{
    private const string Invalid = """{"name":"werkzeug.exceptions.UnprocessableEntity","message":"invalid","arguments":[],"debug":""}""";
    private const string Missing = """{"name":"werkzeug.exceptions.NotFound","message":"the model does not exist","arguments":[],"debug":""}""";

    private readonly Dictionary<string, List<JsonObject>> _models = new()
    {
        ["res.partner"] =
        [
            Partner(25, "Maria Okafor", "7730118420", "m.okafor@example.com", "01632960147"),
            Partner(26, "Hannah O'Hara", "7730118421", "hannah.o'hara@example.com", "01632960212"),
            Partner(27, "Weir Court", null, "weir@example.com", "+441632960212"),
            Partner(28, "Bare", null, "bare@example.com", null),
        ],
        ["sale.order"] = [.. Everybody(100, i => new() { ["name"] = $"S{i}", ["date_order"] = Time(i), ["state"] = "sale", ["amount_total"] = 119.7, ["currency_id"] = Pounds() })],
        ["stock.picking"] =
        [
            .. Everybody(200, i => new() { ["name"] = $"OUT{i}", ["origin"] = false, ["picking_type_code"] = "outgoing", ["scheduled_date"] = Time(i), ["state"] = "done" }),
        ],
        ["account.move"] =
        [
            .. Everybody(300, i => new()
            {
                ["name"] = $"INV{i}", ["move_type"] = "out_invoice", ["invoice_date"] = Time(i)[..10], ["invoice_date_due"] = false, ["amount_total"] = 119.7, ["amount_residual"] = 0.0, ["currency_id"] = Pounds(),
                ["state"] = "posted", ["payment_state"] = "paid",
            }),
        ],
        ["account.payment"] =
        [
            .. Everybody(400, i => new()
            {
                ["name"] = $"PAY{i}", ["payment_type"] = "inbound", ["date"] = Time(i)[..10], ["amount"] = 5.0, ["currency_id"] = Pounds(), ["state"] = "paid", ["payment_method_line_id"] = new JsonArray(1, "Manual Payment"),
            }),
        ],
        ["helpdesk.ticket"] =
        [
            .. Everybody(500, i => new()
            {
                ["name"] = $"Bill {i}", ["description"] = "", ["stage_id"] = i == 0 ? new JsonArray(4, "Solved") : new JsonArray(2, "In Progress"), ["create_date"] = Time(i), ["close_date"] = i == 0 ? Time(i) : false,
            }),
        ],
        ["mail.message"] = [new() { ["id"] = 1, ["model"] = "res.partner", ["res_id"] = 0, ["body"] = "" }],
    };

    protected override bool IsAuthorized(HttpRequest request) => request.Headers.Authorization == "Bearer value-of-ApiKey" && request.Headers["X-Odoo-Database"] == "value-of-Database";

    protected override (int, string) Answer(HttpRequest request, string[] path, JsonObject body) => (request.Method, path) switch
    {
        ("POST", ["json", "2", "res.users", "context_get"]) => (200, """{"lang":"en_GB","tz":"Europe/London","uid":7}"""),
        ("POST", ["json", "2", var model, var method]) when _models.TryGetValue(model, out var rows) => method switch
        {
            "search_read" => Search(rows, body),
            "create" => Create(model, rows, body),
            "message_post" => Post(model, rows, body),
            _ => (404, Missing),
        },
        _ => (404, Missing),
    };

    private (int, string) Search(List<JsonObject> rows, JsonObject body)
    {
        if (body.Any(m => m.Key is not ("domain" or "fields" or "order" or "limit" or "offset")) || Conditions.Of(body["domain"]) is not { } domain || body["fields"] is not JsonArray asked) return (422, Invalid);
        var known = rows[0].Select(m => m.Key).ToList();
        var fields = asked.Select(f => (string)f!).Prepend("id").Distinct().ToList();
        if (fields.Concat(domain.Fields).Except(known).Any()) return (422, Invalid);
        var order = (body["order"]?.GetValue<string>() ?? "id").Split(", ").Select(o => o.Split(' ')).ToList();
        if (order.Any(o => !known.Contains(o[0]))) return (422, Invalid);
        var found = rows.Where(r => !Filters || domain.Fit(r));
        foreach (var by in Enumerable.Reverse(order)) found = by is [_, "desc"] ? found.OrderByDescending(r => Key(r[by[0]])).ToList() : found.OrderBy(r => Key(r[by[0]])).ToList();
        int Number(string name, int otherwise) => body[name] is { } value ? value.GetValue<int>() : otherwise;
        return (200, List(Page(found, Number("offset", 0), Number("limit", int.MaxValue)).Select(r => new JsonObject(fields.Select(f => KeyValuePair.Create(f, r[f]?.DeepClone()))))));
    }

    private (int, string) Create(string model, List<JsonObject> rows, JsonObject body)
    {
        if (model != "helpdesk.ticket" || body["vals_list"] is not JsonArray { Count: 1 } list || list[0] is not JsonObject given || given.Any(m => m.Key is not ("name" or "partner_id" or "description"))) return (422, Invalid);
        if (_models["res.partner"].Find(p => Text(p["id"]) == Text(given["partner_id"])) is not { } partner) return (422, Invalid);
        var row = (JsonObject)given.DeepClone();
        var id = NextId();
        (row["id"], row["partner_id"], row["stage_id"], row["create_date"], row["close_date"], row["write_date"]) = (id, new JsonArray(partner["id"]!.DeepClone(), Text(partner["name"])), new JsonArray(1, "New"), "2026-11-12 09:27:40", false, "2026-11-12 09:27:40");
        rows.Add(row);
        Written.Add(Text(given["description"]));
        return (200, $"[{id}]");
    }

    private (int, string) Post(string model, List<JsonObject> rows, JsonObject body)
    {
        if (body["ids"] is not JsonArray { Count: 1 } ids || ids[0]?.GetValueKind() != JsonValueKind.Number || body.Any(m => m.Key is not ("ids" or "body" or "body_is_html" or "message_type" or "subtype_xmlid"))) return (422, Invalid);
        if (rows.All(r => Text(r["id"]) != Text(ids[0])) || Text(body["message_type"]) != "comment" || Text(body["subtype_xmlid"]) is not ("mail.mt_comment" or "mail.mt_note")) return (422, Invalid);
        var id = NextId();
        _models["mail.message"].Add(new() { ["id"] = id, ["model"] = model, ["res_id"] = ids[0]!.DeepClone(), ["body"] = Text(body["body"]) });
        Written.Add((Text(body["subtype_xmlid"]) == "mail.mt_note" ? "private: " : "public: ") + Text(body["body"]));
        return (200, $"[{id}]");
    }

    // As PostgreSQL sorts: numbers by their value, and what is not set after everything else.
    private static string Key(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.False or null => "\uffff",
        JsonValueKind.Number => value.GetValue<int>().ToString("d9", CultureInfo.InvariantCulture),
        _ => Text(value),
    };

    private static JsonObject Partner(int id, string name, string? number, string email, string? phone) => new()
    {
        ["id"] = id, ["name"] = name, ["ref"] = number ?? (JsonNode)false, ["email"] = email, ["phone"] = phone ?? (JsonNode)false, ["street"] = "4 Mill Lane", ["city"] = "Halifax", ["zip"] = "HX1 1AA",
        ["country_code"] = "GB", ["write_date"] = "2026-01-13 10:00:00",
    };

    private static JsonArray Pounds() => [1, "GBP"];

    private static IEnumerable<JsonObject> Everybody(int from, Func<int, JsonObject> row) => new[] { (25, "Maria Okafor", 3), (26, "Hannah O'Hara", 2), (27, "Weir Court", 60) }
        .SelectMany(p => Enumerable.Range(0, p.Item3).Select(i => (p.Item1, p.Item2, i))).Select((p, n) =>
        {
            var made = row(p.i);
            (made["id"], made["partner_id"], made["write_date"]) = (from + n, new JsonArray(p.Item1, p.Item2), "2026-03-13 10:00:00");
            return made;
        });

    private static string Time(int i) => new DateTime(2026, 1, 1, 9, 0, 0).AddDays(i).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
