using System.Globalization;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>Reading objects: lists, single ones, associations.</summary>
internal static class HubSpotReads
{
    private const int LargestPage = 100;

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
        foreach (var to in Split(request.Query["associations"]).Where(record.Associated.ContainsKey))
        {
            associations[to] = new JsonObject
            {
                ["results"] = new JsonArray([.. record.Associated[to].Select(a => new JsonObject { ["id"] = a, ["type"] = $"{HubSpotRecords.Singular(type)}_to_{HubSpotRecords.Singular(to)}" })]),
            };
        }
        if (associations.Count > 0) json["associations"] = associations;
        return Results.Json(json);
    }

    public static IResult Associations(HubSpotRecords records, string type, string id, string to)
    {
        if (records.Find(Plural(type), id) is not { } record) return HubSpotError.NotFound();
        var ids = Plural(to) == "notes"
            ? [.. records.Of("notes")!.All.Where(n => n.Associated.GetValueOrDefault(Plural(type))?.Contains(id) == true).Select(n => n.Id)]
            : record.Associated.GetValueOrDefault(Plural(to)) ?? [];
        return Results.Json(new JsonObject { ["results"] = new JsonArray([.. ids.Select(i => Association(Plural(type), Plural(to), i))]) });
    }

    private static JsonObject Association(string type, string to, string id) => new()
    {
        ["toObjectId"] = id,
        ["associationTypes"] = new JsonArray(new JsonObject { ["category"] = "HUBSPOT_DEFINED", ["typeId"] = TypeId(type, to), ["label"] = null }),
    };

    // HubSpot's own numbers of its default association types.
    private static int TypeId(string type, string to) => (type, to) switch
    {
        ("contacts", "companies") => 279,
        ("companies", "contacts") => 280,
        ("notes", "contacts") => 202,
        ("contacts", "notes") => 201,
        ("notes", "companies") => 190,
        _ => 189,
    };

    /// <summary>HubSpot takes both <c>contact</c> and <c>contacts</c> in association paths.</summary>
    internal static string Plural(string type) => type is "company" ? "companies" : type.EndsWith('s') ? type : type + "s";

    /// <summary>By id, or by the value of a unique property that the request names.</summary>
    internal static HubSpotRecord? Find(HubSpotRecords records, string type, string id, HttpRequest request) =>
        request.Query["idProperty"].FirstOrDefault() is { } property
            ? records.Of(type)!.Search(new() { FilterGroups = [new() { Filters = [new() { PropertyName = property, Operator = "EQ", Value = id }] }] }) is [var found, ..] ? found : null
            : records.Find(type, id);

    private static IEnumerable<string> Asked(HttpRequest request) => Split(request.Query["properties"]);

    private static IEnumerable<string> Split(IEnumerable<string?> values) =>
        values.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
