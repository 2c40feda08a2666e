using System.Text.Json.Serialization;

namespace AgentHub.Core.Context.Wire;

/// <summary>State of a facet as a whole.</summary>
public enum FacetState { Loading, Fresh, Partial, Stale, Failed, Denied, Forbidden, Empty, Skipped }

/// <summary>State of one system's share of a facet.</summary>
public enum FacetSourceState { Loading, Fresh, Stale, Failed, Denied, Empty, Skipped }

/// <summary>One part of the customer context, fed by one capability of one or more systems.</summary>
public sealed record Facet
{
    /// <summary>Its own name, as in the collection.</summary>
    [JsonPropertyName("facet")] public required string Name { get; init; }
    public required string Title { get; init; }
    public required FacetState State { get; init; }
    /// <summary>Age of the oldest share shown.</summary>
    public DateTimeOffset? AsOf { get; init; }
    public DateTimeOffset? AskedAt { get; init; }
    /// <summary>Rows the systems hold; null when unknown or not to be said.</summary>
    public int? Total { get; init; }
    /// <summary>True when there are more rows than are shown.</summary>
    public bool? Cut { get; init; }
    /// <summary>A sentence for people; null when there is nothing to explain.</summary>
    public string? Message { get; init; }
    public required IReadOnlyDictionary<string, FacetSource> Sources { get; init; }
    public required IReadOnlyDictionary<string, FacetItem> Items { get; init; }
}

/// <summary>What one system did for a facet.</summary>
public sealed record FacetSource
{
    public required string System { get; init; }
    public required string Title { get; init; }
    public required FacetSourceState State { get; init; }
    /// <summary>That the system was replaced, and by what; null for a system in use. What it holds is asked for by name only.</summary>
    public Archive? Archive { get; init; }
    /// <summary>True while the agent may ask it by its name; null for what is asked by itself.</summary>
    public bool? Askable { get; init; }
    public DateTimeOffset? AskedAt { get; init; }
    public DateTimeOffset? AsOf { get; init; }
    public double? TookMs { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset? RetryAt { get; init; }
    /// <summary>Rows left out because they were somebody else's; null when none.</summary>
    public int? Dropped { get; init; }
    /// <summary>What the rows lack although the system holds it, as a sentence part (<c>without the comments</c>); null when they are whole.</summary>
    public string? Missing { get; init; }
    /// <summary>A last copy that is too old to be shown unasked; null when there is none.</summary>
    public DateTimeOffset? CopyAsOf { get; init; }
}
