using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.HubSpot;

/// <summary><c>POST /crm/v3/objects/notes</c>. HubSpot knows no idempotency key: the same note sent twice is two notes.</summary>
internal static class HubSpotNotes
{
    private const int LongestBody = 65_536;

    public static async Task<IResult> CreateAsync(HubSpotRecords records, HttpRequest request)
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
        if (body?["properties"] is not JsonObject properties) return HubSpotError.Invalid("Some required fields were not set: [properties]");
        if (Time(properties["hs_timestamp"]) is not { } at) return HubSpotError.Invalid("Error creating NOTE. Some required properties were not set: hs_timestamp");
        var text = properties["hs_note_body"]?.ToString() ?? "";
        if (text.Length > LongestBody) return HubSpotError.Invalid($"hs_note_body is longer than {LongestBody} characters");
        var contacts = Associated(body["associations"]);
        if (contacts.FirstOrDefault(id => records.Find("contacts", id) is null) is { } unknown)
            return HubSpotError.Invalid($"Object with ID {unknown} of type CONTACT does not exist");
        var note = records.AddNote(id => Note(id, at, text, contacts));
        return Results.Json(note.ToJson(["hs_timestamp", "hs_note_body"], "notes"), statusCode: 201);
    }

    private static HubSpotRecord Note(string id, DateTimeOffset at, string text, IReadOnlyList<string> contacts) => new()
    {
        Id = id,
        CreatedAt = at,
        UpdatedAt = at,
        Associated = new Dictionary<string, IReadOnlyList<string>> { ["contacts"] = contacts },
        Properties = new Dictionary<string, string?>
        {
            ["hs_object_id"] = id,
            ["hs_createdate"] = HubSpotRecords.Time(at),
            ["hs_lastmodifieddate"] = HubSpotRecords.Time(at),
            ["hs_timestamp"] = HubSpotRecords.Time(at),
            ["hs_note_body"] = text,
        },
    };

    private static List<string> Associated(JsonNode? associations) => associations is JsonArray array
        ? [.. array.Select(a => a?["to"]?["id"]?.ToString()).OfType<string>().Distinct().Take(100)]
        : [];

    /// <summary>HubSpot takes RFC 3339 or milliseconds since 1970.</summary>
    private static DateTimeOffset? Time(JsonNode? value)
    {
        var text = value?.ToString();
        if (long.TryParse(text, out var ms) && ms is > 0 and < 32_503_680_000_000) return DateTimeOffset.FromUnixTimeMilliseconds(ms);
        return DateTimeOffset.TryParse(text, null, System.Globalization.DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
