using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Adapters.Tests.Salesforce.Soql;
using AgentHub.Adapters.Tests.Documented;
using Microsoft.AspNetCore.Http;

namespace AgentHub.Adapters.Tests.Salesforce;

/// <summary>
/// Salesforce's REST API as https://developer.salesforce.com/docs/platform/api-rest/guide/resources-query.html (queries),
/// …/resources-query-more-results.html, …/intro-rest-conditional-requests.html, …/errorcodes.html and …/headers-api-usage.html
/// describe it. It understands SOQL itself, so that a quotation mark in a key is a real one.
/// </summary>
public sealed class SalesforceStandIn : DocumentedServer
{
    private const string Root = "/services/data/v65.0/";
    private readonly Dictionary<string, (List<Row> Rows, SoqlQuery Query, int At)> _locators = [];
    private readonly SalesforceData _data = new();
    private DateTimeOffset _now = SalesforceData.Now;
    private int _made;

    /// <summary>Calls that are left today.</summary>
    public long Remaining { get; set; } = 14_000;

    /// <summary>True when the account may see the limits.</summary>
    public bool ShowsLimits { get; set; } = true;

    /// <summary>What it holds.</summary>
    internal SalesforceData Data => _data;

    protected override string TokenPath => "/services/oauth2/token";

    protected override void AddHeaders(HttpResponse response) => response.Headers["Sforce-Limit-Info"] = $"api-usage={15_000 - Remaining}/15000";

    protected override string Token(string value) => $$"""
        {"access_token":"{{value}}","signature":"c2ln","scope":"api","instance_url":"https://evil.example","id":"https://login.salesforce.com/id/00D/005","token_type":"Bearer","issued_at":"1764082800000"}
        """;

    /// <summary>Salesforce takes a scope from the application, not from the request.</summary>
    protected override string? FaultOfSignIn(IReadOnlyDictionary<string, string> form) => form.ContainsKey("scope") ? "scope parameter not supported" : null;

    protected override DocumentedAnswer Refusal(int status, string code, string message) =>
        new(status, new JsonArray(new JsonObject { ["message"] = message, ["errorCode"] = code }).ToJsonString());

    protected override (string Code, string Message) Words(int status) => status switch
    {
        401 => ("INVALID_SESSION_ID", "Session expired or invalid"),
        403 => ("FORBIDDEN", "You do not have access to this resource"),
        429 => ("TOO_MANY_REQUESTS", "Too many requests"),
        _ => ("UNKNOWN_EXCEPTION", "An unexpected error occurred. Please include this ErrorId if you contact support: 1234567890-12345 (-1234567890)"),
    };

    /// <summary>Changes a record behind the adapter's back.</summary>
    public void Change(string kind, string id, string field, object? value)
    {
        var row = _data.Find(kind, id)!;
        row[field] = value;
        row["LastModifiedDate"] = Later();
    }

    /// <summary>A value as it is held.</summary>
    public object? Read(string kind, string id, string field) => _data.Find(kind, id)?.GetValueOrDefault(field);

    protected override DocumentedAnswer Answer(DocumentedRequest request)
    {
        if (Remaining <= 0) return Refusal(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
        if (!request.Path.StartsWith(Root, StringComparison.Ordinal)) return Refusal(404, "NOT_FOUND", "The requested resource does not exist");
        return (request.Method, request.Path[Root.Length..].Split('/')) switch
        {
            ("GET", ["limits"]) => ShowsLimits ? new(200, $$"""{"DailyApiRequests":{"Max":15000,"Remaining":{{Remaining}} } }""") : Refusal(403, "FORBIDDEN", "You do not have access to this resource"),
            ("GET", ["query"]) => Query(request.Query.GetValueOrDefault("q") ?? ""),
            ("GET", ["query", var locator]) => More(locator),
            ("POST", ["sobjects", var kind]) => Create(kind, request.Body),
            ("PATCH", ["sobjects", var kind, var id]) => Update(kind, id, request),
            _ => Refusal(404, "NOT_FOUND", "The requested resource does not exist"),
        };
    }

    private DocumentedAnswer Query(string soql)
    {
        SoqlQuery query;
        try
        {
            query = SoqlParser.Read(soql);
        }
        catch (FormatException fault)
        {
            return Refusal(400, "MALFORMED_QUERY", $"\n{soql}\n^\nERROR at Row:1:Column:1\n{fault.Message}");
        }
        if (!SalesforceData.Kinds.TryGetValue(query.Kind, out var fields)) return Refusal(400, "INVALID_TYPE", $"sObject type '{query.Kind}' is not supported.");
        if (query.Named.FirstOrDefault(f => !fields.Contains(f)) is { } unknown)
            return Refusal(400, "INVALID_FIELD", $"\n{soql}\n^\nERROR at Row:1:Column:8\nNo such column '{unknown}' on entity '{query.Kind}'.");
        var rows = query.Of(_data.Rows(query.Kind), Mode == Testing.ServerMode.IgnoresFilters).ToList();
        return query.IsCount ? new(200, $$"""{"totalSize":{{rows.Count}},"done":true,"records":[]}""") : Part(rows, query, 0);
    }

    private DocumentedAnswer More(string locator) => _locators.Remove(locator, out var rest)
        ? Part(rest.Rows, rest.Query, rest.At)
        : Refusal(400, "INVALID_QUERY_LOCATOR", "invalid query locator");

    private DocumentedAnswer Part(List<Row> rows, SoqlQuery query, int at)
    {
        var part = rows.Skip(at).Take(PartRows).ToList();
        var end = at + part.Count;
        var answer = new JsonObject { ["totalSize"] = rows.Count, ["done"] = end >= rows.Count };
        if (end < rows.Count)
        {
            var locator = $"01g{++_made:D12}AAA-{end}";
            _locators[locator] = (rows, query, end);
            answer["nextRecordsUrl"] = $"{Root}query/{locator}";
        }
        answer["records"] = new JsonArray([.. part.Select(r => Json(r, query))]);
        return new(200, answer.ToJsonString());
    }

    private static JsonNode Json(Row row, SoqlQuery query)
    {
        var json = new JsonObject { ["attributes"] = new JsonObject { ["type"] = query.Kind, ["url"] = $"{Root}sobjects/{query.Kind}/{row["Id"]}" } };
        foreach (var field in query.Fields)
        {
            var steps = field.Split('.');
            if (steps.Length == 1) json[field] = Json(row.At(field));
            else json[steps[0]] = row.At(steps[0]) is null ? null : new JsonObject { ["attributes"] = new JsonObject { ["type"] = steps[0] }, [steps[1]] = Json(row.At(field)) };
        }
        return json;
    }

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool truth => truth,
        decimal number => number,
        _ => value.ToString(),
    };

    private DocumentedAnswer Create(string kind, string body)
    {
        if (!SalesforceData.Kinds.ContainsKey(kind)) return Refusal(404, "NOT_FOUND", "The requested resource does not exist");
        var row = new Row();
        if (Fill(row, kind, body) is { } fault) return fault;
        if (_data.FaultOf(kind, row) is { } wrong) return Refusal(400, wrong.Code, wrong.Message);
        var id = _data.Add(kind, row, Later());
        return new(201, $$"""{"id":"{{id}}","success":true,"errors":[]}""");
    }

    private DocumentedAnswer Update(string kind, string id, DocumentedRequest request)
    {
        if (_data.Find(kind, id) is not { } row) return Refusal(404, "NOT_FOUND", "Provided external ID field does not exist or is not accessible");
        if (request.Headers.TryGetValue("If-Unmodified-Since", out var since))
        {
            if (!DateTimeOffset.TryParseExact(since, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return Refusal(400, "INVALID_HEADER", "invalid date");
            if ((DateTimeOffset)row["LastModifiedDate"]! > time) return new(412, null);
        }
        var changed = new Row();
        if (Fill(changed, kind, request.Body) is { } fault) return fault;
        foreach (var (field, value) in changed) row[field] = value;
        row["LastModifiedDate"] = Later();
        _data.Follow(kind, row);
        return new(204, null);
    }

    private DocumentedAnswer? Fill(Row row, string kind, string body)
    {
        foreach (var (field, node) in JsonNode.Parse(body)!.AsObject())
        {
            if (!SalesforceData.Kinds[kind].Contains(field) || SalesforceData.ReadOnly.Contains(field)) return Refusal(400, "INVALID_FIELD", $"No such column '{field}' on sobject of type {kind}");
            object? value = node?.GetValueKind() switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.String when field == "ActivityDate" => DateOnly.ParseExact(node.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                // An empty text is stored as none.
                JsonValueKind.String => node.GetValue<string>() is { Length: > 0 } text ? text.ReplaceLineEndings("\r\n") : null,
                _ => null,
            };
            if (value is string longText && Encoding.UTF8.GetByteCount(longText) > SalesforceData.MostBytes(field)) return Refusal(400, "STRING_TOO_LONG", $"{field}: data value too large");
            row[field] = value;
        }
        return null;
    }

    private DateTimeOffset Later() => _now = _now.AddSeconds(1);
}
