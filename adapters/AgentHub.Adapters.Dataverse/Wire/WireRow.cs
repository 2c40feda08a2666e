using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Dataverse;

/// <summary>A row, with the columns whose names an installation chooses.</summary>
internal abstract record WireRow
{
    /// <summary>Changes with every change of the row.</summary>
    [JsonPropertyName("@odata.etag")] public required string Etag { get; init; }

    /// <summary>Columns that have no member of their own, and formatted values.</summary>
    [JsonExtensionData] public IDictionary<string, JsonElement>? More { get; init; }

    /// <summary>The text of a chosen column; null when there is none.</summary>
    public string? Text(string? column) =>
        column is not null && More?.TryGetValue(column, out var value) == true && value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A choice, a date or a pointer in words, as people see it; null when there is none.</summary>
    public string? Formatted(string column) => Text(column + "@OData.Community.Display.V1.FormattedValue");
}
