using System.Collections.Immutable;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Caller;

/// <summary>Somebody the caller may be.</summary>
/// <param name="Id">Stays the same while the same person is proposed; says nothing about them.</param>
/// <param name="Name">In full; masked before it is shown.</param>
/// <param name="MatchedOn">The key that proposes them.</param>
/// <param name="Records">System id to record id.</param>
public sealed record Candidate(string Id, string Name, KeyKind MatchedOn, ImmutableSortedDictionary<string, string> Records)
{
    internal bool IsSameAs(Candidate other) => (Id, Name, MatchedOn) == (other.Id, other.Name, other.MatchedOn) && Records.SequenceEqual(other.Records);
}
