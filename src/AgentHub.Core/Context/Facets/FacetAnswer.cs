using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.Facets;

/// <summary>What a system gave for a facet after every row was re-checked against the record it was asked about.</summary>
public sealed record FacetAnswer
{
    public required Outcome Outcome { get; init; }
    /// <summary>Not null exactly when found.</summary>
    public FacetData? Data { get; init; }
    public required DateTimeOffset AsOf { get; init; }
    public TimeSpan Took { get; init; }
    /// <summary>Rows the system holds, when it says so and none was dropped.</summary>
    public int? Total { get; init; }
    /// <summary>Rows that were somebody else's, dropped by the adapter or by us.</summary>
    public int Dropped { get; init; }
    public string? Reason { get; init; }
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when the system said what it holds, be it nothing.</summary>
    public bool IsKnown => Outcome is Outcome.Found or Outcome.NotFound;

    /// <summary>The answer that a copy was kept of.</summary>
    public static FacetAnswer Of(Copy copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return new() { Outcome = copy.IsNothing ? Outcome.NotFound : Outcome.Found, Data = copy.Data, AsOf = copy.AsOf, Total = copy.Total, Dropped = copy.Dropped };
    }

    /// <summary>The copy worth keeping; null when the system did not say what it holds.</summary>
    public Copy? ToCopy() => IsKnown ? new() { AsOf = AsOf, Data = Data, Total = Total, Dropped = Dropped } : null;
}
