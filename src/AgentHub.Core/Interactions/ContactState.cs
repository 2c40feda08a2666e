using System.Collections.Immutable;

namespace AgentHub.Core.Interactions;

/// <summary>Where a contact is.</summary>
public enum ContactStage { Started, SelfService, Queued, WithAgent, Ended, Abandoned, Closed }

/// <summary>A contact, reduced from all its events. Immutable; the same events give the same state in any order of arrival.</summary>
public sealed record ContactState
{
    public required ContactId Id { get; init; }
    public string Channel { get; init; } = "voice";
    public string Direction { get; init; } = "inbound";
    /// <summary>The number calling, as received; null when withheld. A hint, never proof.</summary>
    public string? From { get; init; }
    public string? To { get; init; }
    public ContactStage Stage { get; init; }
    /// <summary>The queue it waits in or came from; null before the first.</summary>
    public string? Queue { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    /// <summary>Every stay in a queue; the last may be open.</summary>
    public ImmutableArray<QueueStay> QueueStays { get; init; } = [];
    public DateTimeOffset? EndedAt { get; init; }
    public DateTimeOffset? AbandonedAt { get; init; }
    public string? EndedBy { get; init; }
    /// <summary>By key of the fact dictionary.</summary>
    public ImmutableSortedDictionary<string, FactState> Facts { get; init; } = ImmutableSortedDictionary<string, FactState>.Empty;
    public VerificationState Verification { get; init; } = new();
    /// <summary>Set when an agent chose among candidates.</summary>
    public ConfirmedIdentity? Confirmed { get; init; }
    /// <summary>What agents decided where the sources do not agree: field of the customer to the source that is right.</summary>
    public ImmutableSortedDictionary<string, FieldDecision> Decisions { get; init; } = ImmutableSortedDictionary<string, FieldDecision>.Empty;
    public ImmutableArray<InteractionState> Interactions { get; init; } = [];
    /// <summary>Known values that were typed again; one entry for each interaction and key.</summary>
    public ImmutableArray<RepeatState> Repeats { get; init; } = [];
    /// <summary>What happened, in total order, for the timeline.</summary>
    public ImmutableArray<ContactMoment> Moments { get; init; } = [];
    /// <summary>Events this state was reduced from; a projection is replaced only by one reduced from more.</summary>
    public int EventCount { get; init; }
    /// <summary>Events that were not possible in the state they met; kept and counted, not applied.</summary>
    public int IllegalEvents { get; init; }
    /// <summary>When the hub last recorded an event of it.</summary>
    public DateTimeOffset LastRecordedAt { get; init; }

    /// <summary>True when the caller is gone and every interaction is finished: closed, or abandoned with nobody left in wrap-up.</summary>
    public bool IsFinished => Stage == ContactStage.Closed || (Stage == ContactStage.Abandoned && Interactions.All(i => i.IsFinished));

    /// <summary>The interaction with this id, or null.</summary>
    public InteractionState? Interaction(InteractionId id) => Interactions.FirstOrDefault(i => i.Id == id);
}

/// <summary>One stay in one queue; <paramref name="Until"/> is null while waiting.</summary>
public sealed record QueueStay(string Queue, DateTimeOffset Since, DateTimeOffset? Until);

/// <summary>A repeat: a known, unexpired value the caller had to give again.</summary>
public sealed record RepeatState(InteractionId Interaction, string Key, DateTimeOffset At);

/// <summary>An identity an agent confirmed: system id to record id there.</summary>
public sealed record ConfirmedIdentity(ImmutableSortedDictionary<string, string> Links, AgentId By, DateTimeOffset At);

/// <summary>An agent said which source is right about a field: a system id, or <c>caller</c>.</summary>
public sealed record FieldDecision(string Source, AgentId By, DateTimeOffset At);

/// <summary>One applied event, for the timeline. <paramref name="Interaction"/> is null for events of the contact itself.</summary>
public sealed record ContactMoment(string EventId, string Type, DateTimeOffset At, InteractionId? Interaction, AgentId? Agent, string? Detail);
