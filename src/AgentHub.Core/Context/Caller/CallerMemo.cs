using System.Collections.Frozen;
using System.Collections.Immutable;
using AgentHub.Core.Context.Facets;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.Caller;

/// <summary>
/// Remembers the last identification of one contact, so that an answer that says nothing about who the caller is leaves the
/// very same result, and whatever is rendered from it. Thread safe.
/// </summary>
public sealed class CallerMemo(FactDictionary facts, Func<string, string> candidateId)
{
    private Entry? _last;

    /// <summary>Who the caller is.</summary>
    public Identification Evaluate(ContactState contact, StoredContext? context, ImmutableArray<SearchableSystem> systems)
    {
        ArgumentNullException.ThrowIfNull(contact);
        var knowledge = new CallerKnowledge
        {
            Systems = systems,
            Keys = CallerKeys.Of(contact, facts),
            Confirmed = contact.Confirmed,
            Finds = (context?.All<FindPart>() ?? []).ToFrozenDictionary(f => new SearchQuestion(f.System, f.Key)),
            Records = Evidence.Of(context?.All<FacetPart>() ?? []),
            DefaultCountry = facts.DefaultCountry,
        };
        var last = Volatile.Read(ref _last);
        if (last is not null && IsSame(last.Knowledge, knowledge)) return last.Result;
        var result = Identifier.Evaluate(knowledge, candidateId);
        if (last is not null && last.Result.IsSameAs(result)) result = last.Result;
        Volatile.Write(ref _last, new(knowledge, result));
        return result;
    }

    private sealed record Entry(CallerKnowledge Knowledge, Identification Result);

    private static bool IsSame(CallerKnowledge a, CallerKnowledge b) =>
        a.Systems == b.Systems && ReferenceEquals(a.Confirmed, b.Confirmed) && a.Keys.SequenceEqual(b.Keys)
        && IsSame(a.Finds, b.Finds, ReferenceEquals) && IsSame(a.Records, b.Records, Equals);

    private static bool IsSame<TKey, TValue>(FrozenDictionary<TKey, TValue> a, FrozenDictionary<TKey, TValue> b, Func<object?, object?, bool> same)
        where TKey : notnull
    {
        if (a.Count != b.Count) return false;
        foreach (var (key, value) in a)
            if (!b.TryGetValue(key, out var other) || !same(value, other)) return false;
        return true;
    }
}
