using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Testing;
using Microsoft.AspNetCore.Http;

namespace AgentHub.YamlAdapters.Tests.Shipped;

/// <summary>ERPNext by https://docs.frappe.io/framework/user/en/guides/integration/rest_api/listing_documents: what is no field of a document type is an error, 417.</summary>
internal sealed class ErpNextStandIn(ServerMode mode) : VendorStandIn(mode)
{
    private const string Invalid = """{"exc_type":"ValidationError","_server_messages":"[]"}""";
    private const string Missing = """{"exc_type":"DoesNotExistError"}""";

    private readonly Dictionary<string, List<JsonObject>> _documents = new()
    {
        ["Customer"] =
        [
            Customer("7730118420", "Maria Okafor", "m.okafor@example.com", "01632960147"),
            Customer("7730118421", "Hannah O'Hara", "hannah.o'hara@example.com", "01632960212"),
            Customer("Müller & \"Söhne\"", "Müller & \"Söhne\"", "weir@example.com", "+441632960212"),
            Customer("7730100002", "Bare", "bare@example.com", null),
        ],
        ["Sales Order"] = [.. Everybody((c, i) => new() { ["name"] = $"SAL-{c.Length}-{i}", ["customer"] = c, ["transaction_date"] = Day(i), ["status"] = "To Bill", ["grand_total"] = 119.7, ["currency"] = "GBP" })],
        ["Sales Invoice"] =
        [
            .. Everybody((c, i) => new()
            {
                ["name"] = $"ACC-{c.Length}-{c[^1]}-{i}", ["customer"] = c, ["posting_date"] = Day(i), ["due_date"] = null, ["grand_total"] = 119.7, ["currency"] = "GBP", ["outstanding_amount"] = 0.0,
                ["party_account_currency"] = "GBP", ["status"] = "Paid",
            }),
        ],
        ["Payment Entry"] =
        [
            .. Everybody((c, i) => new()
            {
                ["name"] = $"PAY-{c[^1]}-{i}", ["party"] = c, ["party_type"] = "Customer", ["payment_type"] = "Receive", ["posting_date"] = Day(i), ["paid_amount"] = 5.0, ["paid_from_account_currency"] = "GBP",
                ["mode_of_payment"] = "Cash", ["status"] = "Submitted",
            }),
        ],
        ["Issue"] =
        [
            .. Everybody((c, i) => new()
            {
                ["name"] = $"ISS-{c[^1]}-{i}", ["customer"] = c, ["subject"] = $"Bill {i}", ["status"] = i == 0 ? "Closed" : "Open", ["priority"] = "High", ["opening_date"] = Day(i), ["opening_time"] = "09:00:00",
                ["description"] = "", ["modified"] = "2026-03-13 10:00:00.000001",
            }),
        ],
        ["Comment"] = [new() { ["name"] = "c0", ["comment_type"] = "Comment", ["reference_doctype"] = "Issue", ["reference_name"] = "x", ["content"] = "" }],
    };

    protected override bool IsAuthorized(HttpRequest request) => request.Headers.Authorization == "token value-of-ApiKey";

    protected override (int, string) Answer(HttpRequest request, string[] path, JsonObject body) => (request.Method, path) switch
    {
        ("GET", ["api", "method", "frappe.auth.get_logged_user"]) => (200, """{"message":"agenthub@example.com"}"""),
        (var method, ["api", "resource", var type, .. var rest]) when _documents.TryGetValue(type, out var rows) => (method, rest) switch
        {
            ("GET", []) => Listed(rows, request.Query),
            ("GET", [var name]) => rows.Find(r => Text(r["name"]) == Uri.UnescapeDataString(name)) is { } row ? Of(200, row) : (404, Missing),
            ("POST", []) => Create(type, rows, body),
            ("PUT", [var name]) when type == "Issue" => Change(rows, name, body),
            _ => (405, Invalid),
        },
        _ => (404, Missing),
    };

    private (int, string) Listed(List<JsonObject> rows, IQueryCollection query)
    {
        if (query.Keys.Except(["fields", "filters", "order_by", "limit_start", "limit_page_length"]).Any()) return (417, Invalid);
        var known = rows[0].Select(m => m.Key).ToList();
        string[] fields;
        Conditions? filters;
        try
        {
            (fields, filters) = (JsonSerializer.Deserialize<string[]>(query["fields"].ToString())!, Conditions.Of(JsonNode.Parse(query["filters"].ToString())));
        }
        catch (JsonException)
        {
            return (417, Invalid);
        }
        if (filters is null || fields.Concat(filters.Fields).Except(known).Any()) return (417, Invalid);
        var order = query["order_by"].ToString().Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(o => o.Split(' ')).ToList();
        if (order.Any(o => o.Length != 2 || o[1] != "desc" || !known.Contains(o[0]))) return (417, Invalid);
        var found = rows.Where(r => !Filters || filters.Fit(r));
        foreach (var by in Enumerable.Reverse(order)) found = found.OrderByDescending(r => Text(r[by[0]]), StringComparer.Ordinal).ToList();
        int Number(string name, int otherwise) => query[name] is [{ } value] ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
        var page = Page(found, Number("limit_start", 0), Number("limit_page_length", 20)).Select(r => new JsonObject(fields.Select(f => KeyValuePair.Create(f, r[f]?.DeepClone()))));
        return (200, $$"""{"data":{{List(page)}}}""");
    }

    private (int, string) Create(string type, List<JsonObject> rows, JsonObject body)
    {
        if (type is not ("Issue" or "Comment") || body.Any(m => m.Value?.GetValueKind() != JsonValueKind.String || rows[0].All(k => k.Key != m.Key))) return (417, Invalid);
        var customer = type == "Issue" ? Text(body["customer"]) : Text(body["reference_doctype"]) == "Customer" ? Text(body["reference_name"]) : null;
        if (customer is not null && _documents["Customer"].All(c => Text(c["name"]) != customer)) return (417, """{"exc_type":"LinkValidationError"}""");
        var row = (JsonObject)body.DeepClone();
        row["name"] = $"NEW-{NextId()}";
        if (type == "Issue") (row["status"], row["priority"], row["opening_date"], row["opening_time"], row["modified"]) = ("Open", "Medium", "2026-11-12", "09:27:40", "2026-11-12 09:27:40.000001");
        rows.Add(row);
        Written.Add((type == "Issue" ? "" : "private: ") + Text(body[type == "Issue" ? "description" : "content"]));
        return Of(200, row);
    }

    private static (int, string) Change(List<JsonObject> rows, string name, JsonObject body)
    {
        if (rows.Find(r => Text(r["name"]) == name) is not { } row) return (404, Missing);
        if (body.Count != 1 || Text(body["status"]) is not ("Open" or "Replied" or "On Hold" or "Resolved" or "Closed")) return (417, Invalid);
        row["status"] = Text(body["status"]);
        return Of(200, row);
    }

    private static (int, string) Of(int status, JsonObject row) => (status, $$"""{"data":{{row.ToJsonString()}}}""");

    private static JsonObject Customer(string name, string title, string email, string? mobile) =>
        new() { ["name"] = name, ["customer_name"] = title, ["customer_group"] = "Individual", ["email_id"] = email, ["mobile_no"] = mobile, ["modified"] = "2026-01-05 09:12:31.123456" };

    private static IEnumerable<JsonObject> Everybody(Func<string, int, JsonObject> row) =>
        new[] { ("7730118420", 3), ("7730118421", 2), ("Müller & \"Söhne\"", 60) }.SelectMany(c => Enumerable.Range(0, c.Item2).Select(i => row(c.Item1, i)));

    private static string Day(int i) => new DateOnly(2026, 1, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
