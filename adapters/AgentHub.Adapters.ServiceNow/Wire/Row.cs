using System.Text.Json;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>One record. What our user may not read is not there, or empty.</summary>
internal sealed class Row(IReadOnlyDictionary<string, JsonElement> fields)
{
    /// <exception cref="UnreadableException">The record has no id.</exception>
    public string Id { get; } = Part(fields, "sys_id", "value") ?? throw new UnreadableException("sent a record without an id");

    /// <summary>As stored; null when there is nothing.</summary>
    public string? Value(string field) => Part(fields, field, "value");

    /// <summary>As people read it; null when there is nothing.</summary>
    public string? Shown(string field) => Part(fields, field, "display_value");

    private static string? Part(IReadOnlyDictionary<string, JsonElement> fields, string field, string part)
    {
        if (!fields.TryGetValue(field, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(part, out value)) return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
