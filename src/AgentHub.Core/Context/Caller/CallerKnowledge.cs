using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.Caller;

/// <summary>Everything identification rests on.</summary>
public sealed record CallerKnowledge
{
    /// <summary>In configured order.</summary>
    public required ImmutableArray<SearchableSystem> Systems { get; init; }
    public required ImmutableArray<KnownKey> Keys { get; init; }
    /// <summary>An agent's choice; null when there was none.</summary>
    public ConfirmedIdentity? Confirmed { get; init; }
    public IReadOnlyDictionary<SearchQuestion, FindPart> Finds { get; init; } = new Dictionary<SearchQuestion, FindPart>();
    public IReadOnlyDictionary<RecordKey, RecordEvidence> Records { get; init; } = new Dictionary<RecordKey, RecordEvidence>();
    /// <summary>Country of phone numbers without calling code.</summary>
    public required string DefaultCountry { get; init; }

    /// <summary>The record as it was last found, else as it was read; null when neither happened yet.</summary>
    internal FoundCustomer? Person(RecordKey record) =>
        Finds.Values.Where(f => f.System == record.System)
            .OrderByDescending(f => f.AsOf).ThenBy(f => f.Key.Kind).ThenBy(f => f.Key.Value, StringComparer.Ordinal)
            .SelectMany(f => f.People).FirstOrDefault(p => p.RecordId == record.RecordId)
        ?? Records.GetValueOrDefault(record)?.Person;
}
