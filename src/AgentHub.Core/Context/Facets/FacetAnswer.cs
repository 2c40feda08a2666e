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
    /// <summary>True when the system has a next page.</summary>
    public bool HasMore { get; init; }
    /// <summary>Rows that were somebody else's, dropped by the adapter or by us.</summary>
    public int Dropped { get; init; }
    /// <summary>What the rows lack although the system holds it, as a sentence part; null when they are whole.</summary>
    public string? Missing { get; init; }
    public string? Reason { get; init; }
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when the system gave a word that counts: what it holds, be it nothing, or that we may not know.</summary>
    public bool IsKnown => Outcome is Outcome.Found or Outcome.NotFound or Outcome.Denied;

    /// <summary>The answer that a copy was kept of.</summary>
    public static FacetAnswer Of(Copy copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return new()
        {
            Outcome = copy.Outcome,
            Data = copy.Data,
            AsOf = copy.AsOf,
            Total = copy.Total,
            HasMore = copy.HasMore,
            Dropped = copy.Dropped,
            Missing = copy.Missing,
            Reason = copy.Denied,
        };
    }

    /// <summary>The copy worth keeping; null when the system gave no word that counts.</summary>
    public Copy? ToCopy() => !IsKnown ? null : new()
    {
        AsOf = AsOf,
        Data = Data,
        Total = Total,
        HasMore = HasMore,
        Dropped = Dropped,
        Missing = Missing,
        Denied = Outcome == Outcome.Denied ? Reason ?? Copy.DeniedWithoutReason : null,
    };
}
