using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Salesforce;

/// <summary>A record, with the fields whose names an installation chooses.</summary>
internal abstract record WireRecord
{
    public required string Id { get; init; }

    /// <summary>Fields that have no member of their own.</summary>
    [JsonExtensionData] public IDictionary<string, JsonElement>? More { get; init; }

    /// <summary>The text of a chosen field, of a record it points to as well (<c>Account.AccountNumber</c>); null when there is none.</summary>
    public string? Text(string? path)
    {
        if (path is null) return null;
        var steps = path.Split('.');
        var value = (More ?? new Dictionary<string, JsonElement>()).FirstOrDefault(m => m.Key.Equals(steps[0], StringComparison.OrdinalIgnoreCase)).Value;
        foreach (var step in steps.Skip(1))
            value = value.ValueKind == JsonValueKind.Object && value.TryGetProperty(step, out var next) ? next : default;
        var text = value.ValueKind switch { JsonValueKind.String => value.GetString()?.Trim(), JsonValueKind.Number => value.GetRawText(), _ => null };
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
