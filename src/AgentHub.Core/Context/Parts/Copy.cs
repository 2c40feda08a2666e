using System.Collections.Immutable;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Parts;

/// <summary>A good answer that was kept: found, or not found.</summary>
public sealed record Copy
{
    /// <summary>When it was received, UTC.</summary>
    public required DateTimeOffset AsOf { get; init; }
    /// <summary>Null for a search, and when the system holds nothing.</summary>
    public FacetData? Data { get; init; }
    /// <summary>For a search: the records that hold the key.</summary>
    public ImmutableArray<FoundCustomer> People { get; init; } = [];
    public int? Total { get; init; }
    public int Dropped { get; init; }

    /// <summary>True when the system said that it holds nothing.</summary>
    public bool IsNothing => Data is null && People.IsEmpty;
}
