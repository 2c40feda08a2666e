using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;
using AgentHub.Adapters.Tests.VendorStandIns;

namespace AgentHub.Adapters.Tests.Sap;

/// <summary>
/// An S/4HANA with business partners, sales orders, billing documents and deliveries over OData V2. A property that it does not have
/// is refused, numbers are compared with and without leading zeros, changes need a token and its cookies, an address has an ETag.
/// Follows https://api.sap.com/api/API_BUSINESS_PARTNER/overview, https://api.sap.com/api/API_SALES_ORDER_SRV/overview,
/// https://api.sap.com/api/API_BILLING_DOCUMENT_SRV/overview, https://api.sap.com/api/API_OUTBOUND_DELIVERY_SRV_0002/overview,
/// https://www.odata.org/documentation/odata-version-2-0/json-format/, https://userapps.support.sap.com/sap/support/knowledge/en/3048103
/// (token and cookies) and https://userapps.support.sap.com/sap/support/knowledge/en/3514624 (428 without If-Match).
/// </summary>
internal sealed partial class SapStandIn : VendorStandIn
{
    public const string Address = "https://my300000-api.s4hana.example/sap/opu/odata/sap";
    public const string Tokens = "https://login.example/oauth/token";
    public const string User = "AGENTHUB";
    public const string Password = "s4-s3cret-pass";
    public const string ClientId = "sb-agenthub";
    public const string ClientSecret = "s4-app-s3cret";
    private static readonly string[] Converted = ["BusinessPartner", "Customer", "SoldToParty", "PayerParty", "SalesOrder", "BillingDocument", "DeliveryDocument"];
    private static readonly Dictionary<string, (string Set, string[] By, Func<JsonObject, bool> Which)> Navigation = new()
    {
        ["to_BusinessPartnerAddress"] = ("A_BusinessPartnerAddress", ["BusinessPartner"], _ => true),
        ["to_AddressUsage"] = ("A_BuPaAddressUsage", ["BusinessPartner", "AddressID"], _ => true),
        ["to_EmailAddress"] = ("A_AddressEmailAddress", ["AddressID"], _ => true),
        ["to_PhoneNumber"] = ("A_AddressPhoneNumber", ["AddressID"], p => (string?)p["PhoneNumberType"] == "1"),
        ["to_MobilePhoneNumber"] = ("A_AddressPhoneNumber", ["AddressID"], p => (string?)p["PhoneNumberType"] == "3"),
        ["to_DeliveryDocumentItem"] = ("A_OutbDeliveryItem", ["DeliveryDocument"], _ => true),
    };

    private readonly Dictionary<string, int> _versions = [];
    private int _made;

    /// <summary>The token for changes that is good at the moment; another one ends it.</summary>
    public string? WriteToken { get; set; }

    /// <summary>True: numbers are stored and sent with leading zeros and compared as they are.</summary>
    public bool KeepsZeros { get; init; }

    /// <summary>The client that must be asked.</summary>
    public string? Client { get; init; }

    /// <summary>Changes are answered as if they were made, and are not.</summary>
    public bool ForgetsChanges { get; set; }

    /// <summary>What happens just before a change is made.</summary>
    public Action BeforeChange { get; set; } = () => { };

    public HashSet<string> Bearers { get; } = [];

    public Dictionary<string, List<JsonObject>> Sets { get; } = SapRecords.Make();

    protected override bool GivesTokens(RequestTap.Sent request) => request.Uri.Host == "login.example";

    /// <summary>Somebody else changes an address.</summary>
    public void Change(string addressId, string property, string value)
    {
        Sets["A_BusinessPartnerAddress"].Single(a => (string?)a["AddressID"] == addressId)[property] = value;
        _versions[addressId] = _versions.GetValueOrDefault(addressId) + 1;
    }

    protected override HttpResponseMessage Answer(RequestTap.Sent request)
    {
        if (GivesTokens(request)) return Token(request);
        if (!IsSignedIn(request)) return new(HttpStatusCode.Unauthorized) { Content = new StringContent("<html><head><title>Anmeldung fehlgeschlagen</title></head></html>", Encoding.UTF8, "text/html") };
        var query = HttpUtility.ParseQueryString(request.Uri.Query);
        if (query["sap-client"] != Client) return Refusal(HttpStatusCode.Unauthorized, "Client is not available");
        var path = Path().Match(Uri.UnescapeDataString(request.Uri.AbsolutePath));
        if (!path.Success || !Sets.TryGetValue(path.Groups["set"].Value, out var entities)) return Refusal(HttpStatusCode.NotFound, "Resource not found for the segment");
        try
        {
            if (!path.Groups["key"].Success) return List(request, path.Groups["set"].Value, entities, query);
            var keys = Keys(path.Groups["key"].Value, entities[0]);
            var entity = entities.FirstOrDefault(e => keys.All(k => Same(e, k.Name, k.Value)));
            if (entity is null) return Refusal(HttpStatusCode.NotFound, "Resource not found for segment");
            return request.Method == HttpMethod.Patch ? Patch(request, entity) : Json(HttpStatusCode.OK, new JsonObject { ["d"] = Shown(entity, List(query["$select"]), List(query["$expand"]), "") });
        }
        catch (FormatException wrong)
        {
            return Refusal(HttpStatusCode.BadRequest, wrong.Message);
        }
    }

    protected override HttpResponseMessage Refusal(HttpStatusCode status, string message) => Json(status, new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = "005056A509B11ED1BC8B8F4C4B3D6F4D", ["message"] = new JsonObject { ["lang"] = "en", ["value"] = message }, ["innererror"] = new JsonObject { ["errordetails"] = new JsonArray() } },
    });

    private static HttpResponseMessage Basic(HttpStatusCode status, string text) => new(status) { Content = new StringContent(text, Encoding.UTF8, "text/plain") };

    private static string BasicOf(string user, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));

    private HttpResponseMessage Token(RequestTap.Sent request)
    {
        if (request.Headers.GetValueOrDefault("Authorization") != BasicOf(ClientId, ClientSecret) || request.Body != "grant_type=client_credentials")
            return Json(HttpStatusCode.Unauthorized, new JsonObject { ["error"] = "invalid_client", ["error_description"] = "Bad credentials" });
        var token = $"jwt-{++_made}";
        Bearers.Add(token);
        return Json(HttpStatusCode.OK, new JsonObject { ["access_token"] = token, ["token_type"] = "bearer", ["expires_in"] = 43199 });
    }

    private bool IsSignedIn(RequestTap.Sent request) => request.Headers.TryGetValue("Authorization", out var given)
        && (given == BasicOf(User, Password) || (given.StartsWith("Bearer ", StringComparison.Ordinal) && Bearers.Contains(given[7..])));

    private HttpResponseMessage List(RequestTap.Sent request, string set, List<JsonObject> entities, System.Collections.Specialized.NameValueCollection query)
    {
        Assert.Equal("json", query["$format"]);
        var known = entities[0];
        var (select, expand, order) = (List(query["$select"]), List(query["$expand"]), List(query["$orderby"]).Select(o => o.Split(' ')).ToArray());
        foreach (var name in select.Where(s => !s.Contains('/')).Concat(order.Select(o => o[0]))) if (!known.ContainsKey(name)) throw new FormatException($"Property {name} not found");
        var all = entities.ToList();
        if (query["$filter"] is { } filter)
        {
            var holds = ODataFilter.Read(filter, known.ContainsKey);
            if (!IgnoresFilters) all = [.. all.Where(e => holds((property, literal) => Same(e, property, literal)))];
        }
        foreach (var by in Enumerable.Reverse(order)) all = by is [_, "desc"] ? [.. all.OrderByDescending(e => (string?)e[by[0]], StringComparer.Ordinal)] : [.. all.OrderBy(e => (string?)e[by[0]], StringComparer.Ordinal)];
        var (top, skip, token) = (Number(query["$top"], int.MaxValue), Number(query["$skip"], 0), Number(query["$skiptoken"], 0));
        var window = all.Skip(skip).Take(top).Skip(token).ToList();
        var d = new JsonObject { ["results"] = new JsonArray([.. window.Take(MostRows).Select(e => (JsonNode)Shown(e, select, expand, ""))]) };
        if (query["$inlinecount"] == "allpages") d["__count"] = all.Count.ToString(CultureInfo.InvariantCulture);
        if (window.Count > MostRows) d["__next"] = $"https://elsewhere.example/sap/opu/odata/sap/{set}?$format=json&$skiptoken={token + MostRows}";
        var response = Json(HttpStatusCode.OK, new JsonObject { ["d"] = d });
        if (request.Headers.GetValueOrDefault("x-csrf-token") != "Fetch") return response;
        WriteToken = $"csrf-{++_made}==";
        response.Headers.Add("x-csrf-token", WriteToken);
        response.Headers.TryAddWithoutValidation("Set-Cookie", $"SAP_SESSIONID_S4H_100={WriteToken}; path=/; secure; HttpOnly");
        response.Headers.TryAddWithoutValidation("Set-Cookie", "sap-usercontext=sap-client=100; path=/");
        return response;
    }

    private HttpResponseMessage Patch(RequestTap.Sent request, JsonObject entity)
    {
        if (WriteToken is null || request.Headers.GetValueOrDefault("x-csrf-token") != WriteToken || request.Headers.GetValueOrDefault("Cookie") != $"SAP_SESSIONID_S4H_100={WriteToken}; sap-usercontext=sap-client=100")
        {
            var refused = Basic(HttpStatusCode.Forbidden, "CSRF token validation failed");
            refused.Headers.Add("x-csrf-token", "Required");
            return refused;
        }
        BeforeChange();
        if (!request.Headers.TryGetValue("If-Match", out var expected)) return Refusal((HttpStatusCode)428, "Precondition required");
        if (expected != "*" && expected != Etag(entity)) return Refusal(HttpStatusCode.PreconditionFailed, "Precondition failed");
        if (ForgetsChanges) return new(HttpStatusCode.NoContent);
        foreach (var (name, value) in JsonNode.Parse(request.Body!)!.AsObject())
        {
            if (!entity.ContainsKey(name)) return Refusal(HttpStatusCode.BadRequest, $"Property {name} is invalid");
            entity[name] = value?.DeepClone();
        }
        // The system makes what it searches by, and the international number, itself.
        if (entity.ContainsKey("SearchEmailAddress")) entity["SearchEmailAddress"] = ((string)entity["EmailAddress"]!).ToUpperInvariant();
        if (entity.ContainsKey("InternationalPhoneNumber")) entity["InternationalPhoneNumber"] = "+44" + ((string)entity["PhoneNumber"]!).TrimStart('0').Replace(" ", "", StringComparison.Ordinal);
        if (Etag(entity) is not null) _versions[(string)entity["AddressID"]!] = _versions.GetValueOrDefault((string)entity["AddressID"]!) + 1;
        return new(HttpStatusCode.NoContent);
    }

    /// <summary>Addresses have one; e-mail addresses and numbers have none.</summary>
    private string? Etag(JsonObject entity) => entity.ContainsKey("StreetName") ? $"W/\"'{(string)entity["AddressID"]!}-{_versions.GetValueOrDefault((string)entity["AddressID"]!)}'\"" : null;

    private JsonObject Shown(JsonObject entity, string[] select, string[] expand, string path)
    {
        var shown = new JsonObject { ["__metadata"] = new JsonObject { ["uri"] = "https://elsewhere.example/x", ["type"] = "x" } };
        if (Etag(entity) is { } etag) shown["__metadata"]!["etag"] = etag;
        var here = select.Where(s => s.StartsWith(path, StringComparison.Ordinal)).Select(s => s[path.Length..]).ToArray();
        foreach (var (name, value) in entity)
        {
            if (here.Length == 0 || here.Contains(name)) shown[name] = KeepsZeros && Converted.Contains(name) && value is not null ? Zeros((string)value!) : value?.DeepClone();
        }
        foreach (var nav in expand.Where(e => e.StartsWith(path, StringComparison.Ordinal)).Select(e => e[path.Length..].Split('/')[0]).Distinct())
        {
            var (set, by, which) = nav == "to_Item" ? (entity.ContainsKey("SalesOrder") ? "A_SalesOrderItem" : "A_BillingDocumentItem", entity.ContainsKey("SalesOrder") ? ["SalesOrder"] : ["BillingDocument"], _ => true) : Navigation[nav];
            var rows = Sets[set].Where(e => which(e) && by.All(b => (string?)e[b] == (string?)entity[b]));
            shown[nav] = new JsonObject { ["results"] = new JsonArray([.. rows.Select(r => (JsonNode)Shown(r, select.Contains(path + nav) ? [] : select, expand, path + nav + "/"))]) };
        }
        return shown;
    }

    private bool Same(JsonObject entity, string property, string literal)
    {
        var value = (string?)entity[property] ?? "";
        if (!Converted.Contains(property)) return value == literal;
        return KeepsZeros ? Zeros(value) == literal : Zeros(value) == Zeros(literal);
    }

    private static string Zeros(string number) => number.Length > 0 && number.All(char.IsAsciiDigit) ? number.PadLeft(10, '0') : number;

    private static IReadOnlyList<(string Name, string Value)> Keys(string text, JsonObject known)
    {
        if (Quoted().Match(text) is { Success: true } single) return [(known.First().Key, single.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal))];
        var pairs = Pair().Matches(text);
        if (pairs.Sum(p => p.Length) + pairs.Count - 1 != text.Length) throw new FormatException("Invalid key predicate");
        return [.. pairs.Select(p => (p.Groups[1].Value, p.Groups[2].Value.Replace("''", "'", StringComparison.Ordinal)))];
    }

    private static string[] List(string? text) => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string? text, int otherwise) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    [GeneratedRegex(@"^/sap/opu/odata/sap/API_\w+(?:;v=\d+)?/(?<set>A_\w+)(?:\((?<key>.*)\))?$")]
    private static partial Regex Path();

    [GeneratedRegex(@"^'((?:[^']|'')*)'$")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(\w+)='((?:[^']|'')*)'")]
    private static partial Regex Pair();
}
