using System.Globalization;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>Lists and single rows with <c>$filter</c>, <c>$orderby</c>, <c>$top</c>, <c>$skip</c>, <c>$select</c>, <c>$expand</c>, <c>$count</c>.</summary>
/// <remarks>Like the product it refuses unknown properties in a filter, and ignores a parameter it does not know (<c>filter</c> without <c>$</c>).</remarks>
internal static class ODataReads
{
    private const int LargestPage = 20_000;

    public static IResult List(BusinessCentralRecords records, string company, string set, HttpRequest request)
    {
        if (records.Company(company) is null) return ODataError.NoSuchCompany();
        if (records.Of(set) is not { } all) return ODataError.NotFound($"Resource not found for the segment '{set}'.");
        var query = request.Query;
        ODataFilter? filter = null;
        if (query["$filter"].FirstOrDefault() is { Length: > 0 } text && (filter = ODataFilter.Parse(text, all.Sample, out var fault)) is null) return ODataError.Invalid(fault!);
        if (!Number(query["$top"], int.MaxValue, out var top) || !Number(query["$skip"], 0, out var skip) || !Number(query["$skiptoken"], 0, out var token))
            return ODataError.Invalid("The query specified in the URI is not valid. $top and $skip must be whole numbers.");
        if (Found(all, filter, query["$orderby"].FirstOrDefault(), out var refusal) is not { } found) return refusal!;
        // $top counts over all pages, $skiptoken tells how many of them were sent.
        var wanted = (int)Math.Min(top, Math.Max(0L, (long)found.Count - skip));
        var left = Math.Clamp((long)wanted - token, 0, PageSize(request));
        var rows = Enumerable.Range(0, (int)left).Select(i => found.At(skip + token + i).Json).ToList();
        var body = new JsonObject { ["@odata.context"] = $"{Root(request)}/$metadata#companies({company})/{set}" };
        if (query["$count"] == "true") body["@odata.count"] = found.Count;
        body["value"] = new JsonArray([.. rows.Select(r => Shape(r, request))]);
        if (token + rows.Count < wanted) body["@odata.nextLink"] = Next(request, token + rows.Count);
        return Results.Json(body);
    }

    public static IResult One(BusinessCentralRecords records, string company, string set, string id, HttpRequest request)
    {
        if (records.Company(company) is null) return ODataError.NoSuchCompany();
        if (records.Of(set) is not { } all) return ODataError.NotFound($"Resource not found for the segment '{set}'.");
        if (!Guid.TryParse(id, out var asked)) return ODataError.Invalid("The key value is not a valid Edm.Guid.");
        if (all.Find(asked)?.Json is not { } row) return Results.Json(ODataError.Make("Internal_RecordNotFound", "The record in table was not found."), statusCode: 404);
        var body = Shape(row, request);
        body.Insert(0, "@odata.context", $"{Root(request)}/$metadata#companies({company})/{set}/$entity");
        return Results.Json(body);
    }

    /// <summary>The rows asked for, in order; null, with why not in <paramref name="refusal"/>, when that cannot be answered.</summary>
    private static (int Count, Func<int, ODataRow> At)? Found(EntitySet all, ODataFilter? filter, string? orderBy, out IResult? refusal)
    {
        refusal = null;
        if (filter is null && string.IsNullOrWhiteSpace(orderBy)) return (all.Count, all.At);
        if ((filter is null ? all.All() : all.Where(filter)) is not { } found)
        {
            refusal = ODataError.TooMuch(all.Count);
            return null;
        }
        if (ODataOrder.Apply(found, orderBy, all.Sample) is { } ordered) return (ordered.Count, at => ordered[at]);
        refusal = ODataError.Invalid("The query specified in the URI is not valid. $orderby names a property that does not exist.");
        return null;
    }

    /// <summary>The row with what was selected of it, and of what belongs to it what was to be expanded.</summary>
    public static JsonObject Shape(JsonObject row, HttpRequest request)
    {
        var expand = Names(request.Query["$expand"]);
        var select = Names(request.Query["$select"]);
        var shaped = new JsonObject();
        foreach (var (name, value) in row)
        {
            var wanted = value is JsonArray or JsonObject ? expand.Contains(name) : select.Count == 0 || select.Contains(name) || name == "@odata.etag";
            if (wanted) shaped[name] = value?.DeepClone();
        }
        return shaped;
    }

    private static HashSet<string> Names(IEnumerable<string?> values) =>
        [.. values.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(n => n.Split('(')[0])];

    private static bool Number(string? text, int otherwise, out int number)
    {
        number = otherwise;
        return string.IsNullOrEmpty(text) || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static int PageSize(HttpRequest request)
    {
        var asked = request.Headers["Prefer"].SelectMany(p => (p ?? "").Split(',', StringSplitOptions.TrimEntries))
            .FirstOrDefault(p => p.StartsWith("odata.maxpagesize=", StringComparison.OrdinalIgnoreCase))?.Split('=')[1];
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? Math.Min(size, LargestPage) : LargestPage;
    }

    private static string Next(HttpRequest request, int token) => $"{request.Scheme}://{request.Host}{request.Path}"
        + QueryString.Create(request.Query.Where(q => q.Key != "$skiptoken").Append(new("$skiptoken", token.ToString(CultureInfo.InvariantCulture))));

    private static string Root(HttpRequest request) =>
        $"{request.Scheme}://{request.Host}{request.Path.Value![..request.Path.Value!.IndexOf("/companies(", StringComparison.Ordinal)]}";
}
