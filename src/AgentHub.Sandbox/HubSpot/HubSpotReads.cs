using System.Globalization;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>Reading objects: lists, single ones, associations.</summary>
internal static class HubSpotReads
{
    private const int LargestPage = 100;
    private const int LargestTies = 500;

    public static IResult List(HubSpotRecords records, string type, HttpRequest request)
    {
        if (records.Of(type) is not { } all) return HubSpotError.Invalid($"Unable to infer object type from: {type}");
        if (!int.TryParse(request.Query["limit"].FirstOrDefault() ?? "10", CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > LargestPage)
            return HubSpotError.Invalid($"limit must be between 1 and {LargestPage}");
        return HubSpotPage.Of(all.All, request.Query["after"], limit) is { } page
            ? Results.Json(page.ToJson(r => r.ToJson(Asked(request), type)))
            : HubSpotError.Invalid("after is not a cursor of this list");
    }

    public static IResult One(HubSpotRecords records, string type, string id, HttpRequest request)
    {
        if (records.Of(type) is null) return HubSpotError.Invalid($"Unable to infer object type from: {type}");
        if (Find(records, type, id, request) is not { } record) return HubSpotError.NotFound();
        var json = record.ToJson(Asked(request), type);
        var associations = new JsonObject();
        foreach (var to in Split(request.Query["associations"]).Select(HubSpotTypes.Plural).Where(to => records.Of(to) is not null))
        {
            if (records.Tied(type, record, to) is not { Count: > 0 } ids) continue;
            var tie = $"{HubSpotTypes.Singular(type)}_to_{HubSpotTypes.Singular(to)}";
            associations[to] = new JsonObject { ["results"] = new JsonArray([.. ids.Select(a => new JsonObject { ["id"] = a, ["type"] = tie })]) };
        }
        if (associations.Count > 0) json["associations"] = associations;
        return Results.Json(json);
    }

    public static IResult Associations(HubSpotRecords records, string type, string id, string to, HttpRequest request)
    {
        (type, to) = (HubSpotTypes.Plural(type), HubSpotTypes.Plural(to));
        if (records.Find(type, id) is not { } record) return HubSpotError.NotFound();
        if (!int.TryParse(request.Query["limit"].FirstOrDefault() ?? "500", CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > LargestTies)
            return HubSpotError.Invalid($"limit must be between 1 and {LargestTies}");
        var ids = records.Tied(type, record, to);
        return HubSpotPage.Of(ids, request.Query["after"], limit) is { } page
            ? Results.Json(page.ToJson(other => Association(type, to, other)))
            : HubSpotError.Invalid("after is not a cursor of this list");
    }

    internal static JsonObject Association(string type, string to, string id) => new()
    {
        ["toObjectId"] = id,
        ["associationTypes"] = new JsonArray(new JsonObject { ["category"] = "HUBSPOT_DEFINED", ["typeId"] = HubSpotTypes.TieId(type, to), ["label"] = null }),
    };

    /// <summary>By id, or by the value of a unique property that the request names.</summary>
    internal static HubSpotRecord? Find(HubSpotRecords records, string type, string id, HttpRequest request) =>
        request.Query["idProperty"].FirstOrDefault() is { } property
            ? records.Of(type)!.Search(new() { FilterGroups = [new() { Filters = [new() { PropertyName = property, Operator = "EQ", Value = id }] }] }) is [var found, ..] ? found : null
            : records.Find(type, id);

    private static IEnumerable<string> Asked(HttpRequest request) => Split(request.Query["properties"]);

    private static IEnumerable<string> Split(IEnumerable<string?> values) =>
        values.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
