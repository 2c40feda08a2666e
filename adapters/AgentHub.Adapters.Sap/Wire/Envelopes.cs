using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Sap;

// The envelopes of OData V2 stand together: each is a name around what is in it.

/// <summary>Several entities.</summary>
internal sealed record Collection<T> where T : class
{
    [JsonPropertyName("d")] public required Results<T> D { get; init; }
}

/// <summary>One entity.</summary>
internal sealed record Entity<T> where T : class
{
    [JsonPropertyName("d")] public required T D { get; init; }
}

/// <summary>Entities; of something that was not expanded there are none.</summary>
internal sealed record Results<T> where T : class
{
    [JsonPropertyName("results")] public IReadOnlyList<T?>? Rows { get; init; }

    /// <summary>How many there are in all, as text.</summary>
    [JsonPropertyName("__count")] public JsonElement? CountText { get; init; }

    /// <summary>Where the rest begins, where the system sends in parts.</summary>
    [JsonPropertyName("__next")] public string? Next { get; init; }

    [JsonIgnore]
    public int? Count => CountText is { ValueKind: JsonValueKind.String or JsonValueKind.Number } text
        && int.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <exception cref="UnreadableException">There are none although they were asked for.</exception>
    [JsonIgnore]
    public IEnumerable<T> All => (Rows ?? throw new UnreadableException("sent an answer without rows")).Select(r => r ?? throw new UnreadableException("sent a row that is none"));
}

/// <summary>What is said about an entity.</summary>
internal sealed record Metadata
{
    /// <summary>Changes with every change of the entity; null where it has none.</summary>
    [JsonPropertyName("etag")] public string? Etag { get; init; }
}
