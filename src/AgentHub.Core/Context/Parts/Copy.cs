using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Parts;

/// <summary>An answer that was kept: found, not found, or that we may not know. The last takes the place of what was kept before.</summary>
public sealed record Copy
{
    /// <summary>When it was received, UTC.</summary>
    public required DateTimeOffset AsOf { get; init; }
    /// <summary>Null for a search, and when the system holds nothing.</summary>
    public FacetData? Data { get; init; }
    /// <summary>For a search: the records that hold the key.</summary>
    public ImmutableArray<FoundCustomer> People { get; init; } = [];
    public int? Total { get; init; }
    /// <summary>True when the system has a next page.</summary>
    public bool HasMore { get; init; }
    public int Dropped { get; init; }
    /// <summary>What the rows lack, as a sentence part; null when they are whole.</summary>
    public string? Missing { get; init; }
    /// <summary>Why we may not know, as a sentence part (<see cref="DeniedWithoutReason"/> where the system gave none); null when we may.</summary>
    public string? Denied { get; init; }

    /// <summary>Said where a system denied something and did not say why.</summary>
    public const string DeniedWithoutReason = "does not allow this to our account";

    /// <summary>What it was.</summary>
    [JsonIgnore] public Outcome Outcome => Denied is not null ? Outcome.Denied : IsNothing ? Outcome.NotFound : Outcome.Found;

    /// <summary>True when there is nothing in it: the system holds nothing, or we may not know.</summary>
    public bool IsNothing => Data is null && People.IsEmpty;
}
