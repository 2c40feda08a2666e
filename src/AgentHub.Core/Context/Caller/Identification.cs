using System.Collections.Immutable;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Caller;

/// <summary>Who the caller is, as far as all answers so far say. Immutable; made by <see cref="Identifier"/>.</summary>
public sealed record Identification
{
    /// <summary>Most candidates proposed; further ones are counted only.</summary>
    public const int MaxCandidates = 5;

    public required IdentityState State { get; init; }
    /// <summary>The strongest key that says so; null while unidentified or ambiguous.</summary>
    public KeyStrength? Strength { get; init; }
    /// <summary>What that key is; null for an agent's choice.</summary>
    public KeyKind? MatchedOn { get; init; }
    /// <summary>Every system asked for customers, by id.</summary>
    public required ImmutableSortedDictionary<string, SystemLink> Links { get; init; }
    /// <summary>Ordered; empty when identified. At most <see cref="MaxCandidates"/>.</summary>
    public ImmutableArray<Candidate> Candidates { get; init; } = [];
    /// <summary>How many people fit, also beyond <see cref="MaxCandidates"/>.</summary>
    public int Fitting { get; init; }
    /// <summary>The linked records as found, in configured order of systems.</summary>
    public ImmutableArray<FoundCustomer> People { get; init; } = [];
    /// <summary>Searches this result rests on or still waits for; those not made yet should be.</summary>
    public required ImmutableArray<SearchQuestion> Questions { get; init; }

    /// <summary>True when the caller's data may be read and shown (a weak candidate's without what needs a level).</summary>
    public bool IsOpen => State is IdentityState.Identified or IdentityState.Candidates;

    /// <summary>The name of the person, or null when nobody is known.</summary>
    public string? Name => People.Select(p => p.Name).FirstOrDefault(n => !string.IsNullOrWhiteSpace(n));

    /// <summary>The link of a system; one without key when it is not searched.</summary>
    public SystemLink LinkOf(string system) =>
        Links.GetValueOrDefault(system) ?? new SystemLink { System = system, Status = LinkStatus.NoKey };

    /// <summary>True when the other says the same, part by part.</summary>
    internal bool IsSameAs(Identification other) =>
        (State, Strength, MatchedOn, Fitting) == (other.State, other.Strength, other.MatchedOn, other.Fitting)
        && Links.Values.SequenceEqual(other.Links.Values) && People.SequenceEqual(other.People) && Questions.SequenceEqual(other.Questions)
        && Candidates.Length == other.Candidates.Length && Candidates.Zip(other.Candidates).All(c => c.First.IsSameAs(c.Second));
}
