using System.Collections.Immutable;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Caller;

/// <summary>
/// Decides who the caller is from the keys known and what each system answered. A pure function: the order in which answers
/// came never changes the result.
/// </summary>
/// <remarks>
/// An agent's choice decides; else the strongest kind of key that finds anybody. A weaker kind is searched only when all
/// searches by stronger ones are settled and found nobody. One person is linked (or, by a weak key, proposed), and then
/// looked up in the remaining systems; several people are proposed and nobody is opened.
/// </remarks>
public static class Identifier
{
    private static readonly ImmutableArray<KeyStrength> Tiers = [KeyStrength.Strong, KeyStrength.Medium, KeyStrength.Weak];

    /// <param name="knowledge">What is known.</param>
    /// <param name="candidateId">Makes an id of a candidate that does not say who it is, from a text that does.</param>
    public static Identification Evaluate(CallerKnowledge knowledge, Func<string, string> candidateId)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(candidateId);
        var links = new LinkTable(knowledge);
        if (knowledge.Confirmed is { } confirmed) return Confirmed(knowledge, links, confirmed);
        foreach (var strength in Tiers)
        {
            var tier = KeyTier.Search(knowledge, links, strength);
            if (tier.People.Length > 1) return Several(links, tier, candidateId);
            if (tier.IsSomebody && (strength > KeyStrength.Weak || tier.IsSettled)) return Somebody(knowledge, links, tier, candidateId);
            if (!tier.IsSettled) return Nobody(links, tier);
        }
        return Nobody(links, null);
    }

    private static Identification Confirmed(CallerKnowledge knowledge, LinkTable links, Interactions.ConfirmedIdentity confirmed)
    {
        foreach (var (system, record) in confirmed.Links) links.Link(system, record, "agent", KeyStrength.Confirmed, confirmed.By);
        LinkSpread.Over(knowledge, links, KeyStrength.Confirmed);
        return Open(links, IdentityState.Identified, KeyStrength.Confirmed, null);
    }

    private static Identification Somebody(CallerKnowledge knowledge, LinkTable links, KeyTier tier, Func<string, string> candidateId)
    {
        tier.LinkAll(links);
        LinkSpread.Over(knowledge, links, tier.Strength);
        if (tier.Strength > KeyStrength.Weak) return Open(links, IdentityState.Identified, tier.Strength, tier.Kind);
        return Open(links, IdentityState.Candidates, KeyStrength.Weak, tier.Kind) with { Candidates = Propose(tier, candidateId), Fitting = 1 };
    }

    private static Identification Open(LinkTable links, IdentityState state, KeyStrength strength, KeyKind? on) => new()
    {
        State = state,
        Strength = strength,
        MatchedOn = on,
        Links = links.Table(),
        People = links.People(),
        Questions = links.Questions(),
    };

    private static Identification Several(LinkTable links, KeyTier tier, Func<string, string> candidateId) => new()
    {
        State = IdentityState.Ambiguous,
        Links = links.Closed(),
        Candidates = Propose(tier, candidateId),
        Fitting = tier.Fitting,
        Questions = links.Questions(),
    };

    // What is on its way is shown as on its way; a record id that follows from the number is read meanwhile.
    private static Identification Nobody(LinkTable links, KeyTier? tier)
    {
        tier?.LinkDerived(links);
        return new() { State = IdentityState.Unidentified, Links = links.Table(), Questions = links.Questions() };
    }

    private static ImmutableArray<Candidate> Propose(KeyTier tier, Func<string, string> candidateId) =>
        [.. tier.People.Take(Identification.MaxCandidates).Select(p => new Candidate(
            candidateId(p.Number ?? $"{p.Hits[0].System}/{p.Hits[0].Record.RecordId}") + Suffix(tier, p),
            p.Hits.Select(h => h.Record.Name).FirstOrDefault(n => !string.IsNullOrWhiteSpace(n)) ?? "",
            tier.Kind,
            p.Hits.ToImmutableSortedDictionary(h => h.System, h => h.Record.RecordId, StringComparer.Ordinal)))];

    // People who share an account are told apart by their place among them.
    private static string Suffix(KeyTier tier, Person person) =>
        person.Number is { } number && tier.People.Count(p => p.Number == number) > 1
            ? $"-{tier.People.Where(p => p.Number == number).ToList().IndexOf(person) + 1}"
            : "";
}
