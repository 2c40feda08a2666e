using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using AgentHub.Adapters.Tests.VendorStandIns;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.ServiceNow;

/// <summary>
/// A ServiceNow with customer service: contacts, accounts, cases, articles, over the Table API, the Knowledge Management API and OAuth.
/// Follows https://www.servicenow.com/docs/r/api-reference/rest-apis/c_TableAPI.html (answers, headers, errors),
/// https://www.servicenow.com/docs/bundle/xanadu-api-reference/page/integrate/inbound-rest/concept/knowledge-api.html and
/// https://www.servicenow.com/docs/r/platform-security/authentication/client-credentials.html
/// </summary>
internal sealed class ServiceNowStandIn : VendorStandIn
{
    public const string Address = "https://calder.service-now.com";
    public const string User = "agenthub.integration";
    public const string Password = "sn-s3cret-pass";
    public const string ClientId = "7f2a1c5e0d";
    public const string ClientSecret = "sn-app-s3cret";
    private static readonly string[] References = ["account", "contact", "assigned_to", "assignment_group"];
    private readonly Dictionary<string, List<Dictionary<string, string>>> _tables;
    private int _made;

    public ServiceNowStandIn() => _tables = ServiceNowRecords.Make();

    /// <summary>Fields that our user may not write: what is sent for them is dropped.</summary>
    public HashSet<string> ReadOnly { get; } = [];

    /// <summary>Ids that our user may not see: they are counted, and left out.</summary>
    public HashSet<string> Hidden { get; } = [];

    /// <summary>Scripts that a query had run.</summary>
    public int Scripts { get; private set; }

    /// <summary>Tokens that are good.</summary>
    public HashSet<string> Tokens { get; } = [];

    public Dictionary<string, string> Record(string table, string id) => _tables[table].Single(r => r["sys_id"] == id);

    public List<Dictionary<string, string>> Table(string table) => _tables[table];

    protected override bool GivesTokens(RequestTap.Sent request) => request.Uri.AbsolutePath == "/oauth_token.do";

    protected override HttpResponseMessage Answer(RequestTap.Sent request)
    {
        var path = request.Uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        if (path is ["oauth_token.do"]) return Token(HttpUtility.ParseQueryString(request.Body ?? ""));
        if (!IsSignedIn(request)) return Refusal(HttpStatusCode.Unauthorized, "User Not Authenticated");
        var query = HttpUtility.ParseQueryString(request.Uri.Query);
        if (path is ["api", "sn_km_api", "knowledge", "articles"]) return Articles(query);
        if (path is not ["api", "now", "table", var table, ..] || !_tables.TryGetValue(table, out var rows)) return Refusal(HttpStatusCode.BadRequest, "Invalid table");
        if (path.Length == 4) return request.Method == HttpMethod.Post ? Create(table, JsonNode.Parse(request.Body!)!.AsObject(), query) : List(table, rows, query);
        if (rows.FirstOrDefault(r => r["sys_id"] == path[4] && !Hidden.Contains(path[4])) is not { } record) return Refusal(HttpStatusCode.NotFound, "No Record found");
        if (request.Method == HttpMethod.Patch) Write(record, JsonNode.Parse(request.Body!)!.AsObject());
        return Json(HttpStatusCode.OK, new JsonObject { ["result"] = Shown(record, query) });
    }

    protected override HttpResponseMessage Refusal(HttpStatusCode status, string message) =>
        Json(status, new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["detail"] = "Record doesn't exist or ACL restricts the record retrieval" }, ["status"] = "failure" });

    private bool IsSignedIn(RequestTap.Sent request) => request.Headers.TryGetValue("Authorization", out var given)
        && (given == "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{User}:{Password}")) || (given.StartsWith("Bearer ", StringComparison.Ordinal) && Tokens.Contains(given[7..])));

    private HttpResponseMessage Token(System.Collections.Specialized.NameValueCollection form)
    {
        if (form["grant_type"] != "client_credentials" || form["client_id"] != ClientId || form["client_secret"] != ClientSecret)
            return Json(HttpStatusCode.Unauthorized, new JsonObject { ["error"] = "server_error", ["error_description"] = "access_denied" });
        var token = $"token-{++_made}";
        Tokens.Add(token);
        return Json(HttpStatusCode.OK, new JsonObject { ["access_token"] = token, ["scope"] = "useraccount", ["token_type"] = "Bearer", ["expires_in"] = 1799 });
    }

    private HttpResponseMessage List(string table, List<Dictionary<string, string>> rows, System.Collections.Specialized.NameValueCollection query)
    {
        var conditions = new EncodedConditions(query["sysparm_query"] ?? "", field => IsField(table, field) && !IgnoresFilters);
        Scripts += conditions.Scripts;
        var found = rows.Where(r => conditions.Hold(field => Value(r, field)));
        foreach (var (field, isDescending) in Enumerable.Reverse(conditions.Order))
            found = isDescending ? found.OrderByDescending(r => Value(r, field), StringComparer.Ordinal) : found.OrderBy(r => Value(r, field), StringComparer.Ordinal);
        var all = found.ToList();
        var (limit, offset) = (Math.Min(Number(query["sysparm_limit"], 10_000), MostRows), Number(query["sysparm_offset"], 0));
        var page = all.Skip(offset).Take(limit).Where(r => !Hidden.Contains(r["sys_id"]));
        var response = Json(HttpStatusCode.OK, new JsonObject { ["result"] = new JsonArray([.. page.Select(r => (JsonNode)Shown(r, query))]) });
        response.Headers.Add("X-Total-Count", all.Count.ToString(CultureInfo.InvariantCulture));
        // The host is what the instance thinks it is called, not what it was asked by.
        var links = $"<https://elsewhere.example/api/now/table/{table}?sysparm_limit={limit}&sysparm_offset=0>;rel=\"first\"";
        if (offset + limit < all.Count) links += $",<https://elsewhere.example/api/now/table/{table}?sysparm_limit={limit}&sysparm_offset={offset + limit}>;rel=\"next\"";
        response.Headers.TryAddWithoutValidation("Link", links);
        return response;
    }

    private HttpResponseMessage Create(string table, JsonObject values, System.Collections.Specialized.NameValueCollection query)
    {
        var record = ServiceNowRecords.Case(7000 + ++_made, "", "", "1", "true", ServiceNowRecords.Now);
        Write(record, values);
        record["sys_mod_count"] = "0";
        _tables[table].Add(record);
        return Json(HttpStatusCode.Created, new JsonObject { ["result"] = Shown(record, query) });
    }

    private void Write(Dictionary<string, string> record, JsonObject values)
    {
        foreach (var (field, value) in values)
        {
            if (!record.ContainsKey(field) || ReadOnly.Contains(field)) continue;
            // A journal keeps every entry; the newest stands first.
            record[field] = field is "comments" or "work_notes" ? $"2026-11-12 09:27:40 - AgentHub ({field})\n{value}\n\n{record[field]}" : (string?)value ?? "";
        }
        record["sys_mod_count"] = (Number(record["sys_mod_count"], 0) + 1).ToString(CultureInfo.InvariantCulture);
    }

    private HttpResponseMessage Articles(System.Collections.Specialized.NameValueCollection query)
    {
        var words = (query["query"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = _tables["kb_knowledge"].Where(a => words.Any(w => Value(a, "short_description").Contains(w, StringComparison.OrdinalIgnoreCase))).ToList();
        var page = found.Skip(Number(query["offset"], 0)).Take(Math.Min(Number(query["limit"], 30), MostRows)).Select(a => (JsonNode)new JsonObject
        {
            ["link"] = $"?id=kb_article_view&sys_kb_id={a["sys_id"]}", ["id"] = $"kb_knowledge:{a["sys_id"]}", ["title"] = a["short_description"],
            ["snippet"] = $"<b>{a["short_description"]}</b> &amp; more", ["score"] = 8.5, ["number"] = a["number"],
            ["fields"] = new JsonObject { ["sys_updated_on"] = new JsonObject { ["display_value"] = "x", ["value"] = a["sys_updated_on"] } },
        });
        return Json(HttpStatusCode.OK, new JsonObject { ["result"] = new JsonObject { ["meta"] = new JsonObject { ["count"] = found.Count, ["status"] = new JsonObject { ["code"] = 200 } }, ["articles"] = new JsonArray([.. page]) } });
    }

    private bool IsField(string table, string field) => _tables[table].Count == 0 || _tables[table][0].ContainsKey(field.Split('.')[0]);

    /// <summary>As stored; over a reference where there is a dot.</summary>
    private string Value(Dictionary<string, string> record, string field)
    {
        if (field.Split('.', 2) is not [var reference, var beyond]) return record.GetValueOrDefault(field, "");
        return _tables["customer_account"].FirstOrDefault(a => a["sys_id"] == record.GetValueOrDefault(reference, ""))?.GetValueOrDefault(beyond, "") ?? "";
    }

    private JsonObject Shown(Dictionary<string, string> record, System.Collections.Specialized.NameValueCollection query)
    {
        Assert.Equal(("all", "true"), (query["sysparm_display_value"], query["sysparm_exclude_reference_link"]));
        var shown = new JsonObject();
        foreach (var field in query["sysparm_fields"]!.Split(',').Distinct())
        {
            var value = Value(record, field);
            // Empty in the records is what is not there; a field the table lacks is not sent at all.
            if (!record.ContainsKey(field.Split('.')[0])) continue;
            var isJournal = field is "comments" or "work_notes";
            shown[field] = new JsonObject { ["display_value"] = References.Contains(field) ? Name(value) : field.EndsWith("_at", StringComparison.Ordinal) ? "10/11/2026 14:05" : value, ["value"] = isJournal ? "" : value };
        }
        return shown;
    }

    private string Name(string id) => _tables["customer_account"].Concat(_tables["sys_user"]).FirstOrDefault(r => r["sys_id"] == id)?["name"] ?? id;

    private static int Number(string? text, int otherwise) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
