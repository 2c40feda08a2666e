using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using AgentHub.Core;

namespace AgentHub.Server.Intake.CloudEvents;

/// <summary>Reads the context attributes of an event and finds every fault of them.</summary>
internal static partial class CloudEventReader
{
    private const int MaxAttribute = 200;
    private const int MaxSequence = 64;

    /// <summary>Attributes that an event as it is stored has a place for, or that say nothing more once it was read.</summary>
    private static readonly FrozenSet<string> Placed =
        FrozenSet.Create(StringComparer.Ordinal, "specversion", "id", "source", "type", "subject", "time", "sequence", "datacontenttype", "data", "data_base64");

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>The body as JSON, or null when it is none; then <paramref name="fault"/> says where.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> body, out Fault? fault)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            fault = null;
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            fault = NotJson(e, Strict.MaxDepth);
            return null;
        }
    }

    /// <summary>Where a text stops being JSON. The exception's message may quote what was sent; the place is enough.</summary>
    public static Fault NotJson(JsonException e, int maxDepth) =>
        new("", $"is not JSON, or names a member twice, or is deeper than {maxDepth} levels (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})");

    /// <summary>The event, or null when <paramref name="faults"/> were added.</summary>
    public static CloudEvent? Read(JsonElement json, List<Fault> faults)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new("", "must be a JSON object"));
            return null;
        }
        var before = faults.Count;
        if (Text(json, "specversion", faults, 10) is { } version && version != "1.0") faults.Add(new("/specversion", "must be \"1.0\""));
        var id = Text(json, "id", faults);
        var source = Text(json, "source", faults);
        if (source is not null && !Uri.IsWellFormedUriString(source, UriKind.RelativeOrAbsolute)) faults.Add(new("/source", "must be a URI reference"));
        var type = Text(json, "type", faults);
        var subject = Text(json, "subject", faults);
        if (subject is not null && !IdCheck.IsId(subject)) faults.Add(new("/subject", "must be a contact id: 1 to 64 of A-Z a-z 0-9 _ -"));
        var time = Time(json, faults);
        var sequence = Optional(json, "sequence") is null ? null : Text(json, "sequence", faults, MaxSequence);
        CheckContent(json, faults);
        CheckExtensions(json, faults);
        return faults.Count > before ? null : new(id!, source!, type!, subject!, time!.Value, sequence, json.GetProperty("data"), Further(json));
    }

    /// <summary>The member as text, or null when it is missing or no text; used before the event is known to be whole.</summary>
    public static string? TextOf(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private static string? Text(JsonElement json, string name, List<Fault> faults, int max = MaxAttribute)
    {
        var problem = Optional(json, name) switch
        {
            null => "is missing",
            { ValueKind: not JsonValueKind.String } => "must be text",
            { } member when member.GetString()!.Length == 0 || member.GetString()!.Length > max => $"must have 1 to {max} characters",
            { } member when member.GetString()!.Any(char.IsControl) => "must not hold control characters",
            _ => null,
        };
        if (problem is null) return json.GetProperty(name).GetString();
        faults.Add(new("/" + name, problem));
        return null;
    }

    private static DateTimeOffset? Time(JsonElement json, List<Fault> faults)
    {
        var text = Text(json, "time", faults, 40);
        if (text is null) return null;
        if (Rfc3339.TryParse(text, out var time)) return time;
        faults.Add(new("/time", "must be an RFC 3339 time such as 2026-11-12T09:20:00.000Z"));
        return null;
    }

    private static void CheckContent(JsonElement json, List<Fault> faults)
    {
        if (Optional(json, "datacontenttype") is { } contentType && (contentType.ValueKind != JsonValueKind.String || !JsonMediaType().IsMatch(contentType.GetString()!)))
            faults.Add(new("/datacontenttype", "must be application/json"));
        if (Optional(json, "data_base64") is not null) faults.Add(new("/data_base64", "is not accepted: send data as JSON"));
        if (Optional(json, "data") is not { } data) faults.Add(new("/data", "is missing"));
        else if (data.ValueKind != JsonValueKind.Object) faults.Add(new("/data", "must be a JSON object"));
    }

    private static void CheckExtensions(JsonElement json, List<Fault> faults)
    {
        foreach (var attribute in json.EnumerateObject().Where(a => a.Name is not ("data" or "data_base64")))
        {
            if (!AttributeName().IsMatch(attribute.Name)) faults.Add(new(Fault.Pointer("", attribute.Name), "attribute names are lower-case letters and digits"));
            else if (attribute.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                faults.Add(new(Fault.Pointer("", attribute.Name), "an attribute must be text, a number or true or false"));
        }
    }

    private static KeyValuePair<string, JsonElement>[] Further(JsonElement json) =>
        [.. json.EnumerateObject().Where(a => !Placed.Contains(a.Name) && a.Value.ValueKind != JsonValueKind.Null).Select(a => KeyValuePair.Create(a.Name, a.Value))];

    private static JsonElement? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    [GeneratedRegex(@"\A[a-z0-9]+\z")]
    private static partial Regex AttributeName();

    [GeneratedRegex(@"\Aapplication/json(\s*;.*)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex JsonMediaType();
}
