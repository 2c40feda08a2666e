using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.HubSpot;

/// <summary><c>PATCH /crm/v3/objects/{type}/{id}</c>. HubSpot knows no If-Match: the last write wins, whatever happened in between.</summary>
internal static class HubSpotChanges
{
    private const int LongestValue = 65_536;
    private static readonly string[] ReadOnly = ["hs_object_id", "createdate", "lastmodifieddate", "hs_createdate", "hs_lastmodifieddate"];

    public static async Task<IResult> UpdateAsync(HubSpotRecords records, string type, string id, HttpRequest request, TimeProvider time)
    {
        JsonNode? body;
        try
        {
            body = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return HubSpotError.Invalid("Invalid input JSON");
        }
        if (records.Of(type) is null) return HubSpotError.Invalid($"Unable to infer object type from: {type}");
        if (HubSpotReads.Find(records, type, id, request) is not { } record) return HubSpotError.NotFound();
        if (body?["properties"] is not JsonObject properties) return HubSpotError.Invalid("Some required fields were not set: [properties]");
        foreach (var (name, value) in properties)
        {
            if (Fault(record, name, value) is { } fault) return HubSpotError.Invalid($"Property values were not valid: {fault}");
        }
        var values = properties.ToDictionary(p => p.Key, p => p.Value?.ToString());
        if (type == "tickets" && !MovesWithin(record, values, time)) return HubSpotError.Invalid("Property values were not valid: the stage is none of the pipeline's");
        var changed = records.Change(type, record.Id, values, time.GetUtcNow());
        return changed is null ? HubSpotError.NotFound() : Results.Json(changed.ToJson(properties.Select(p => p.Key), type));
    }

    /// <summary>Whether the stage is one of the ticket's pipeline; a ticket that comes to a closed stage gets the date of it.</summary>
    private static bool MovesWithin(HubSpotRecord ticket, Dictionary<string, string?> values, TimeProvider time)
    {
        if (!values.TryGetValue("hs_pipeline_stage", out var stage)) return true;
        values["closed_date"] = HubSpotPipelines.IsClosed(stage) ? ticket.Properties["closed_date"] ?? HubSpotRecords.Time(time.GetUtcNow()) : null;
        return HubSpotPipelines.Has(values.GetValueOrDefault("hs_pipeline") ?? ticket.Properties["hs_pipeline"], stage);
    }

    private static string? Fault(HubSpotRecord record, string name, JsonNode? value)
    {
        if (!record.Properties.ContainsKey(name)) return $"Property \"{name}\" does not exist";
        if (ReadOnly.Contains(name)) return $"\"{name}\" is a read only property";
        if (value is not (null or JsonValue)) return $"\"{name}\" must be text";
        var text = value?.ToString() ?? "";
        if (text.Length > LongestValue) return $"\"{name}\" is longer than {LongestValue} characters";
        return name == "email" && text.Length > 0 && !IsAddress(text) ? $"Email address {text} is invalid" : null;
    }

    private static bool IsAddress(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
}
