using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgentHub.Server.Intake.CloudEvents;

namespace AgentHub.Server.Tests.Intake;

/// <summary>As much of JSON Schema (draft 2020-12) as our schemas use; another keyword fails the test that meets it.</summary>
internal static class MiniSchema
{
    public static bool IsValid(JsonObject schema, JsonElement value) => schema.All(keyword => keyword.Key switch
    {
        "$schema" or "$id" or "title" => true,
        "type" => IsType(keyword.Value!, value),
        "const" => value.ValueKind == JsonValueKind.String && value.GetString() == (string?)keyword.Value,
        "enum" => keyword.Value!.AsArray().Any(word => word is null ? value.ValueKind == JsonValueKind.Null : value.ValueKind == JsonValueKind.String && value.GetString() == (string)word!),
        "required" => value.ValueKind != JsonValueKind.Object || keyword.Value!.AsArray().All(name => value.TryGetProperty((string)name!, out _)),
        "properties" => value.ValueKind != JsonValueKind.Object || keyword.Value!.AsObject().All(p => !value.TryGetProperty(p.Key, out var member) || IsValid(p.Value!.AsObject(), member)),
        "anyOf" => keyword.Value!.AsArray().Any(one => IsValid(one!.AsObject(), value)),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= (int)keyword.Value!,
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= (int)keyword.Value!,
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value!.GetValue<int>(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value!.GetValue<int>(),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, (string)keyword.Value!),
        "format" => value.ValueKind != JsonValueKind.String || IsFormat((string)keyword.Value!, value.GetString()!),
        _ => throw new NotSupportedException($"Keyword {keyword.Key} is not one of those our schemas use."),
    });

    private static bool IsType(JsonNode type, JsonElement value) => type is JsonArray types ? types.Any(t => IsType(t!, value)) : (string)type! switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        var other => throw new NotSupportedException(other),
    };

    private static bool IsFormat(string format, string text) => format switch
    {
        "date-time" => Rfc3339.TryParse(text, out _),
        "uri-reference" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        _ => throw new NotSupportedException(format),
    };
}
