using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.HubSpot;

/// <summary><c>POST /crm/v3/objects/{type}</c>. HubSpot knows no idempotency key: the same object sent twice is two objects.</summary>
internal static class HubSpotCreates
{
    private const int LongestValue = 65_536;
    private const int MostTies = 100;

    private static readonly string[] Times = ["hs_timestamp", "hs_meeting_start_time", "hs_meeting_end_time"];

    public static async Task<IResult> CreateAsync(HubSpotRecords records, string type, HttpRequest request, TimeProvider time)
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
        if (!HubSpotTypes.Creatable.Contains(type)) return HubSpotError.Invalid($"Unable to infer object type from: {type}");
        if (body?["properties"] is not JsonObject properties) return HubSpotError.Invalid("Some required fields were not set: [properties]");
        var values = properties.ToDictionary(p => p.Key, p => p.Value?.ToString() ?? "");
        if (Fault(type, values) is { } fault) return HubSpotError.Invalid(fault);
        if (Ties(type, body["associations"]) is not { } ties) return HubSpotError.Invalid($"invalid association type for {HubSpotTypes.Singular(type).ToUpperInvariant()}");
        if (ties.FirstOrDefault(t => records.Find(t.To, t.Id) is null) is { Id: { } unknown, To: var to })
            return HubSpotError.Invalid($"Object with ID {unknown} of type {HubSpotTypes.Singular(to).ToUpperInvariant()} does not exist");
        var made = records.Add(type, id => Make(type, id, values, ties, time.GetUtcNow()));
        return Results.Json(made.ToJson(values.Keys, type), statusCode: 201);
    }

    private static string? Fault(string type, Dictionary<string, string> values)
    {
        if (HubSpotTypes.RequiredOf(type).FirstOrDefault(r => string.IsNullOrWhiteSpace(values.GetValueOrDefault(r))) is { } missing)
            return $"Error creating {HubSpotTypes.Singular(type).ToUpperInvariant()}. Some required properties were not set: {missing}";
        if (values.Keys.FirstOrDefault(k => !HubSpotTypes.PropertiesOf(type).Contains(k)) is { } unknown) return $"Property values were not valid: Property \"{unknown}\" does not exist";
        if (values.FirstOrDefault(v => v.Value.Length > LongestValue) is { Key: { } name }) return $"{name} is longer than {LongestValue} characters";
        if (Times.FirstOrDefault(t => values.TryGetValue(t, out var at) && Time(at) is null) is { } wrong) return $"{values[wrong]} was not a valid timestamp";
        if (values.TryGetValue("hs_meeting_outcome", out var outcome) && !HubSpotMeetings.Outcomes.Contains(outcome)) return $"{outcome} was not one of the allowed options";
        if (type != "tickets" || HubSpotPipelines.Has(values.GetValueOrDefault("hs_pipeline"), values["hs_pipeline_stage"])) return null;
        return $"{values["hs_pipeline_stage"]} is not a valid pipeline stage of the pipeline";
    }

    /// <summary>What it is to be tied to; null when a tie has a number that is none of this type's.</summary>
    private static List<(string To, string Id)>? Ties(string type, JsonNode? associations)
    {
        var ties = new List<(string, string)>();
        foreach (var tie in (associations as JsonArray ?? []).Take(MostTies))
        {
            var number = (tie?["types"] as JsonArray)?.FirstOrDefault()?["associationTypeId"]?.ToString();
            if (!int.TryParse(number, out var id) || HubSpotTypes.TiedTo(type, id) is not { } to || tie?["to"]?["id"]?.ToString() is not { } other) return null;
            ties.Add((to, other));
        }
        return ties;
    }

    private static HubSpotRecord Make(string type, string id, Dictionary<string, string> values, List<(string To, string Id)> ties, DateTimeOffset now)
    {
        var properties = HubSpotTypes.PropertiesOf(type).ToDictionary(n => n, n => values.GetValueOrDefault(n) is { Length: > 0 } value ? value : null);
        foreach (var name in Times.Where(t => properties.GetValueOrDefault(t) is not null)) properties[name] = HubSpotRecords.Time(Time(properties[name])!.Value);
        if (type == "tickets") properties["hs_pipeline"] ??= "0";
        properties["hs_object_id"] = id;
        properties[HubSpotTypes.CreatedProperty(type)] = properties[HubSpotTypes.ChangedProperty(type)] = HubSpotRecords.Time(now);
        return new()
        {
            Id = id,
            CreatedAt = now,
            UpdatedAt = now,
            Associated = ties.GroupBy(t => t.To).ToDictionary(t => t.Key, t => (IReadOnlyList<string>)[.. t.Select(x => x.Id).Distinct()]),
            Properties = properties,
        };
    }

    /// <summary>HubSpot takes RFC 3339 or milliseconds since 1970.</summary>
    private static DateTimeOffset? Time(string? text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms is > 0 and < 32_503_680_000_000) return DateTimeOffset.FromUnixTimeMilliseconds(ms);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
