using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>Reading many at once: objects by id, and what many are tied to. What is missing makes the answer a 207 with errors.</summary>
internal static class HubSpotBatches
{
    private const int MostObjects = 100;
    private const int MostTied = 1_000;

    public static async Task<IResult> ObjectsAsync(HubSpotRecords records, string type, HttpRequest request, TimeProvider time)
    {
        if (records.Of(type) is not { } all) return HubSpotError.Invalid($"Unable to infer object type from: {type}");
        var (ids, properties) = await ReadAsync(request);
        if (ids is null) return HubSpotError.Invalid("Invalid input JSON");
        if (ids.Count > MostObjects) return HubSpotError.Invalid($"The maximum number of inputs supported in a batch request for property reads is {MostObjects}");
        var found = ids.Distinct().Select(all.Find).OfType<HubSpotRecord>().ToList();
        var missing = ids.Except(found.Select(f => f.Id)).ToList();
        return Answer([.. found.Select(f => f.ToJson(properties, type))], missing.Count == 0 ? [] : [Missing("Could not get some objects, they may be deleted or not exist.", missing)], time);
    }

    public static async Task<IResult> TiesAsync(HubSpotRecords records, string from, string to, HttpRequest request, TimeProvider time)
    {
        (from, to) = (HubSpotTypes.Plural(from), HubSpotTypes.Plural(to));
        if (records.Of(from) is not { } all || records.Of(to) is null) return HubSpotError.Invalid($"Unable to infer object type from: {from}");
        var (ids, _) = await ReadAsync(request);
        if (ids is null) return HubSpotError.Invalid("Invalid input JSON");
        if (ids.Count > MostTied) return HubSpotError.Invalid($"The maximum number of inputs supported in a batch request is {MostTied}");
        var ties = ids.Distinct().Select(id => (Id: id, To: all.Find(id) is { } record ? records.Tied(from, record, to) : [])).ToList();
        return Answer(
            [.. ties.Where(t => t.To.Count > 0).Select(t => new JsonObject
            {
                ["from"] = new JsonObject { ["id"] = t.Id },
                ["to"] = new JsonArray([.. t.To.Select(id => HubSpotReads.Association(from, to, id))]),
            })],
            [.. ties.Where(t => t.To.Count == 0).Select(t => Missing($"No {HubSpotTypes.Singular(to)} is associated with {HubSpotTypes.Singular(from)} {t.Id}.", [t.Id]))], time);
    }

    private static async Task<(IReadOnlyList<string>? Ids, IReadOnlyList<string> Properties)> ReadAsync(HttpRequest request)
    {
        try
        {
            var body = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return body?["inputs"] is JsonArray inputs
                ? ([.. inputs.Select(i => i?["id"]?.ToString() ?? "")], [.. (body["properties"] as JsonArray ?? []).Select(p => p?.ToString() ?? "")])
                : (null, []);
        }
        catch (JsonException)
        {
            return (null, []);
        }
    }

    private static IResult Answer(IReadOnlyList<JsonObject> results, IReadOnlyList<JsonObject> errors, TimeProvider time)
    {
        var at = HubSpotRecords.Time(time.GetUtcNow());
        var answer = new JsonObject { ["status"] = "COMPLETE", ["results"] = new JsonArray([.. results]), ["startedAt"] = at, ["completedAt"] = at };
        if (errors.Count == 0) return Results.Json(answer);
        answer["numErrors"] = errors.Count;
        answer["errors"] = new JsonArray([.. errors]);
        return Results.Json(answer, statusCode: 207);
    }

    private static JsonObject Missing(string message, IReadOnlyList<string> ids) => new()
    {
        ["status"] = "error", ["category"] = "OBJECT_NOT_FOUND", ["message"] = message, ["errors"] = new JsonArray(), ["links"] = new JsonObject(),
        ["context"] = new JsonObject { ["ids"] = new JsonArray([.. ids.Select(i => JsonValue.Create(i))]) },
    };
}
