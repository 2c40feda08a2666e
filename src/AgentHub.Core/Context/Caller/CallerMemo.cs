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
        var last = Volatile.Read(ref _last);
        if (last is not null && ReferenceEquals(last.Contact, contact) && ReferenceEquals(last.Context, context) && last.Knowledge.Systems == systems) return last.Result;
        var knowledge = new CallerKnowledge
        {
            Systems = systems,
            Keys = ReferenceEquals(last?.Contact, contact) ? last!.Knowledge.Keys : CallerKeys.Of(contact, facts),
            Confirmed = contact.Confirmed,
            Finds = (context?.All<FindPart>() ?? []).ToDictionary(f => new SearchQuestion(f.System, f.Key)),
            Records = Evidence.Of(context?.All<FacetPart>() ?? []),
            DefaultCountry = facts.DefaultCountry,
        };
        var result = Evaluate(knowledge, last);
        Volatile.Write(ref _last, new(contact, context, knowledge, result));
        return result;
    }

    // The same result is the same object, so that nothing that rests on it is rendered again.
    private Identification Evaluate(CallerKnowledge knowledge, Entry? last)
    {
        if (last is null) return Identifier.Evaluate(knowledge, candidateId);
        if (IsSame(last.Knowledge, knowledge)) return last.Result;
        var result = Identifier.Evaluate(knowledge, candidateId);
        return last.Result.IsSameAs(result) ? last.Result : result;
    }

    private sealed record Entry(ContactState Contact, StoredContext? Context, CallerKnowledge Knowledge, Identification Result);

    private static bool IsSame(CallerKnowledge a, CallerKnowledge b) =>
        a.Systems == b.Systems && ReferenceEquals(a.Confirmed, b.Confirmed) && a.Keys.SequenceEqual(b.Keys)
        && IsSame(a.Finds, b.Finds, ReferenceEquals) && IsSame(a.Records, b.Records, Equals);

    private static bool IsSame<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> a, IReadOnlyDictionary<TKey, TValue> b, Func<object?, object?, bool> same)
        where TKey : notnull
    {
        if (a.Count != b.Count) return false;
        foreach (var (key, value) in a)
            if (!b.TryGetValue(key, out var other) || !same(value, other)) return false;
        return true;
    }
}
