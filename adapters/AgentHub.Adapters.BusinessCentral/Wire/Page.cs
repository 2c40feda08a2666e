using System.Text.Json.Serialization;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>One page of an OData collection.</summary>
internal sealed record Page<T>
{
    public required IReadOnlyList<T> Value { get; init; }

    [JsonPropertyName("@odata.count")] public int? Count { get; init; }

    [JsonPropertyName("@odata.nextLink")] public string? NextLink { get; init; }
}
