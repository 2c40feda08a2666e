using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Dataverse;

/// <summary>A part of a table.</summary>
internal sealed record Page<T>
{
    public required IReadOnlyList<T> Value { get; init; }

    [JsonPropertyName("@odata.count")] public int? Count { get; init; }

    [JsonPropertyName("@odata.nextLink")] public string? NextLink { get; init; }
}
