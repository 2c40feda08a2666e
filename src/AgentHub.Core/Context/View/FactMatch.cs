using AgentHub.Core.Context.Caller;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.View;

/// <summary>Whether the systems hold what the caller gave.</summary>
/// <param name="Status">What may be shown.</param>
/// <param name="With">The first system, in configured order, that holds the same, or that holds another value when contradicted; else null.</param>
internal readonly record struct FactMatch(FactStatus Status, string? With)
{
    /// <summary>
    /// Compares with the caller's own records only: while nobody is identified a fact stays as it was given. What is compared
    /// is not shown, so the verification level does not matter.
    /// </summary>
    public static FactMatch Of(FactState fact, FactKind kind, ContactView view)
    {
        if (fact.Status == FactStatus.Confirmed) return new(FactStatus.Confirmed, fact.MatchedWith);
        if (view.Caller.State != IdentityState.Identified || RecordValues.Source(fact.Key) is not { } capability) return new(fact.Status, fact.MatchedWith);
        string? other = null;
        foreach (var share in view.Shares(capability))
        {
            if (share.Part?.Data is not { } data) continue;
            var (same, holds) = Compare(fact, kind, data);
            if (same) return new(FactStatus.Matched, share.System.Id);
            if (holds) other ??= share.System.Id;
        }
        return other is not null && RecordValues.IsSingle(fact.Key) ? new(FactStatus.Contradicted, other) : new(fact.Status, fact.MatchedWith);
    }

    private static (bool Same, bool Holds) Compare(FactState fact, FactKind kind, Parts.FacetData data)
    {
        if (fact.Key == "dob") return (data.BirthHash is not null && data.BirthHash == fact.Hash, data.BirthHash is not null);
        if (fact.Value is null || kind.Normalise(fact.Value) is not { } given) return default;
        var values = RecordValues.Of(fact.Key, kind, data).ToArray();
        return (values.Contains(given), values.Length > 0);
    }
}
