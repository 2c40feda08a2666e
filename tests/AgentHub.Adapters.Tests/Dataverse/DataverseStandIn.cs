using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgentHub.Adapters.Tests.Dataverse.OData;
using AgentHub.Adapters.Tests.Documented;
using AgentHub.Testing;
using Microsoft.AspNetCore.Http;

namespace AgentHub.Adapters.Tests.Dataverse;

/// <summary>
/// Dataverse's Web API as https://learn.microsoft.com/en-us/power-apps/developer/data-platform/webapi/query/page-results (pages),
/// …/webapi/perform-conditional-operations-using-web-api (If-Match), …/webapi/compose-http-requests-handle-errors (headers, errors) and
/// …/data-platform/api-limits (429) describe it. It understands conditions itself, so that a quotation mark in a key is a real one.
/// </summary>
public sealed partial class DataverseStandIn : DocumentedServer
{
    private const string Root = "/api/data/v9.2/";
    private readonly Dictionary<string, (string Question, int At)> _cookies = [];
    private readonly DataverseData _data = new();
    private int _made;

    /// <summary>What it holds.</summary>
    internal DataverseData Data => _data;

    /// <summary>Tables that are not installed.</summary>
    public HashSet<string> Missing { get; } = [];

    /// <summary>What happens just before a change is written.</summary>
    public Action BeforeWrite { get; set; } = () => { };

    protected override string TokenPath => "/contoso/oauth2/v2.0/token";

    protected override void AddHeaders(HttpResponse response) => response.Headers["x-ms-ratelimit-burst-remaining-xrm-requests"] = "5990";

    protected override string Token(string value) => $$"""{"token_type":"Bearer","expires_in":3599,"ext_expires_in":3599,"access_token":"{{value}}"}""";

    protected override string? FaultOfSignIn(IReadOnlyDictionary<string, string> form) =>
        form.GetValueOrDefault("scope") == Address.GetLeftPart(UriPartial.Authority) + "/.default" ? null : "AADSTS70011: The provided value for the input parameter scope is not valid.";

    protected override DocumentedAnswer Refusal(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString());

    protected override (string Code, string Message) Words(int status) => status switch
    {
        401 => ("0x80072560", "The user is not a member of the organization."),
        403 => ("0x80040220", "Principal user (Id=1d2c, type=8) is missing prvReadContact privilege"),
        429 => ("0x80072322", "Number of requests exceeded the limit of 6000 over time window of 300 seconds."),
        _ => ("0x80040216", "An unexpected error occurred at https://org.crm.dynamics.com/XRMServices."),
    };

    protected override DocumentedAnswer Answer(DocumentedRequest request)
    {
        if (!request.Path.StartsWith(Root, StringComparison.Ordinal)) return Refusal(404, "0x80060888", "Resource not found.");
        var path = request.Path[Root.Length..];
        if (path == "WhoAmI") return new(200, $$"""{"@odata.context":"x","BusinessUnitId":"{{Guid.Empty}}","UserId":"{{DataverseData.Us}}","OrganizationId":"{{Guid.Empty}}"}""");
        if (path == "CloseIncident" && request.Method == "POST") return Close(request);
        var match = Resource().Match(path);
        var table = match.Groups["table"].Value;
        if (!match.Success || Missing.Contains(table) || !DataverseData.Tables.TryGetValue(table, out var columns))
            return Refusal(404, "0x80060888", $"Resource not found for the segment '{table}'.");
        var row = match.Groups["id"].Success ? _data.Find(table, Guid.Parse(match.Groups["id"].Value)) : null;
        if (match.Groups["id"].Success && row is null) return Refusal(404, "0x80040217", $"Entity '{table}' With Id = {match.Groups["id"].Value} Does Not Exist");
        try
        {
            return (request.Method, row) switch
            {
                ("GET", { } one) => new(200, Json(one, table, Selected(request, columns), request).ToJsonString()),
                ("GET", null) => List(table, columns, request),
                ("PATCH", { } one) => Update(table, one, request),
                ("POST", null) => Create(table, columns, request),
                _ => Refusal(405, "0x8006088a", "The requested resource does not support http method"),
            };
        }
        catch (FormatException fault)
        {
            return Refusal(400, "0x80060888", fault.Message);
        }
    }

    private DocumentedAnswer List(string table, IReadOnlySet<string> columns, DocumentedRequest request)
    {
        if (request.Query.Keys.FirstOrDefault(k => k is not ("$select" or "$filter" or "$orderby" or "$expand" or "$count" or "$skiptoken")) is { } unknown)
            return Refusal(400, "0x80060888", $"The query parameter {unknown} is not supported");
        var selected = Selected(request, columns);
        var (where, named) = ODataFilter.Read(request.Query.GetValueOrDefault("$filter") ?? throw new FormatException("the stand-in wants a filter"));
        var order = (request.Query.GetValueOrDefault("$orderby") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(o => o.Split(' ')).ToList();
        Known(table, columns, named.Concat(order.Select(o => o[0])));
        var rows = _data.Rows(table).Where(r => Mode == ServerMode.IgnoresFilters || where(r)).ToList();
        rows.Sort((a, b) => order.Select(o => Values.Compare(a.At(o[0]), b.At(o[0])) * (o[^1] == "desc" ? -1 : 1)).FirstOrDefault(c => c != 0));
        var size = Math.Min(PartRows, PageSize().Match(request.Headers.GetValueOrDefault("Prefer") ?? "") is { Success: true } p ? int.Parse(p.Groups[1].Value, CultureInfo.InvariantCulture) : 5000);
        var question = string.Join('&', request.Query.Where(q => q.Key != "$skiptoken").OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}"));
        var at = 0;
        if (request.Query.TryGetValue("$skiptoken", out var cookie))
        {
            // What continues an answer must ask the same.
            if (!_cookies.TryGetValue(cookie, out var place) || place.Question != question) return Refusal(400, "0x80040203", "Invalid paging cookie");
            at = place.At;
        }
        var answer = new JsonObject { ["@odata.context"] = $"{Root}$metadata#{table}" };
        if (request.Query.GetValueOrDefault("$count") == "true") answer["@odata.count"] = Math.Min(rows.Count, 5000);
        answer["value"] = new JsonArray([.. rows.Skip(at).Take(size).Select(r => Json(r, table, selected, request))]);
        if (at + size < rows.Count)
        {
            cookie = $"""<cookie pagenumber="{++_made}" pagingcookie="%3ccookie%20page%3d%221%22%3e" istracking="False" />""";
            _cookies[cookie] = (question, at + size);
            answer["@odata.nextLink"] = $"https://evil.example{Root}{table}?{question}&$skiptoken={Uri.EscapeDataString(cookie)}";
        }
        return new(200, answer.ToJsonString());
    }

    private static List<string> Selected(DocumentedRequest request, IReadOnlySet<string> columns)
    {
        var selected = (request.Query.GetValueOrDefault("$select") ?? "").Split(',').ToList();
        Known("row", columns, selected);
        return selected;
    }

    private static void Known(string table, IReadOnlySet<string> columns, IEnumerable<string> named)
    {
        if (named.FirstOrDefault(c => !columns.Contains(c)) is { } unknown) throw new FormatException($"Could not find a property named '{unknown}' on type 'Microsoft.Dynamics.CRM.{table}'.");
    }

    private static JsonObject Json(Row row, string table, IReadOnlyList<string> selected, DocumentedRequest request)
    {
        var json = new JsonObject { ["@odata.etag"] = Etag(row) };
        foreach (var column in selected)
        {
            json[column] = Json(row.At(column));
            if (request.Headers.GetValueOrDefault("Prefer")?.Contains("FormattedValue", StringComparison.Ordinal) == true && row.At(column + "_words") is string words)
                json[column + "@OData.Community.Display.V1.FormattedValue"] = words;
        }
        json[DataverseData.KeyOf(table)] = Json(row.At(DataverseData.KeyOf(table)));
        if (request.Query.GetValueOrDefault("$expand") == "transactioncurrencyid($select=isocurrencycode)") json["transactioncurrencyid"] = new JsonObject { ["isocurrencycode"] = "GBP" };
        return json;
    }

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        int number => number,
        decimal number => number,
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private DocumentedAnswer Create(string table, IReadOnlySet<string> columns, DocumentedRequest request)
    {
        var row = new Row();
        Fill(row, table, request.Body);
        var selected = Selected(request, columns);
        _data.Add(table, row);
        return request.Headers.GetValueOrDefault("Prefer") == "return=representation"
            ? new(201, Json(row, table, selected, request).ToJsonString())
            : new(204, null) { Headers = new Dictionary<string, string> { ["OData-EntityId"] = $"{Address}{Root[1..]}{table}({row[DataverseData.KeyOf(table)]})" } };
    }

    private DocumentedAnswer Update(string table, Row row, DocumentedRequest request)
    {
        BeforeWrite();
        var etag = request.Headers.GetValueOrDefault("If-Match");
        if (etag is not null && etag != "*" && etag != Etag(row)) return Refusal(412, "0x80060882", "The version of the existing record doesn't match the RowVersion property provided.");
        var changed = new Row();
        Fill(changed, table, request.Body);
        var isEnded = table == "incidents" && (int)row["statecode"]! != 0 && !changed.ContainsKey("statecode");
        if (isEnded) return Refusal(400, "0x80040203", "This record is read only.");
        if (changed.GetValueOrDefault("statecode") is 1) return Refusal(400, "0x80040203", "You should specify a parent contact or account. Use CloseIncident to resolve a case.");
        foreach (var (column, value) in changed) row[column] = value;
        _data.Touch(table, row);
        return new(204, null);
    }

    private DocumentedAnswer Close(DocumentedRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        var resolution = body["IncidentResolution"];
        var id = Resource().Match(((string?)resolution?["incidentid@odata.bind"] ?? "").TrimStart('/')).Groups["id"].Value;
        if ((string?)resolution?["@odata.type"] != "Microsoft.Dynamics.CRM.incidentresolution" || ((string?)resolution["subject"] ?? "").Length == 0 || !Guid.TryParse(id, out var incident))
            return Refusal(400, "0x80048d19", "Error identified in Payload provided by the user for Entity :'incidentresolutions'");
        if (_data.Find("incidents", incident) is not { } row) return Refusal(404, "0x80040217", "Entity 'Incident' Does Not Exist");
        if ((int)row["statecode"]! != 0) return Refusal(400, "0x80040203", "This case has already been resolved.");
        if ((int?)body["Status"] is not (5 or 1000)) return Refusal(400, "0x80048408", "2 is not a valid status code for state code IncidentState.Resolved");
        (row["statecode"], row["statuscode"]) = (1, (int)body["Status"]!);
        _data.Touch("incidents", row);
        return new(204, null);
    }

    private void Fill(Row row, string table, string body)
    {
        foreach (var (name, node) in JsonNode.Parse(body)!.AsObject())
        {
            if (Bind().Match(name) is { Success: true } bind)
            {
                var target = Resource().Match(((string?)node ?? "").TrimStart('/'));
                if (!target.Success || _data.Find(target.Groups["table"].Value, Guid.Parse(target.Groups["id"].Value)) is null) throw new FormatException("Invalid property " + name);
                row[$"_{bind.Groups[1].Value}_value"] = Guid.Parse(target.Groups["id"].Value);
                continue;
            }
            Known(table, DataverseData.Tables[table], [name]);
            row[name] = node?.GetValueKind() switch { JsonValueKind.Number => node.GetValue<int>(), JsonValueKind.String => node.GetValue<string>(), _ => null };
        }
    }

    private static string Etag(Row row) => $"W/\"{row["versionnumber"]}\"";

    [GeneratedRegex(@"^(?<table>[a-z]+)(\((?<id>[0-9a-f-]{36})\))?$")]
    private static partial Regex Resource();

    [GeneratedRegex("^(customerid|objectid)_(contact|account|incident)@odata.bind$")]
    private static partial Regex Bind();

    [GeneratedRegex(@"odata\.maxpagesize=(\d+)")]
    private static partial Regex PageSize();
}
