using System.Collections.Immutable;

namespace AgentHub.Core.Interactions;

/// <summary>Where an interaction is.</summary>
public enum InteractionStage { Offered, Alerting, Connected, Held, Consulting, WrapUp, Completed, Declined, Missed, Cancelled }

/// <summary>How an interaction came to the agent.</summary>
public enum InteractionKind { Queue, Consult, Transfer }

/// <summary>One agent's share of a contact. Times without suffix are the source's clock; <c>Recorded</c> ones the hub's.</summary>
public sealed record InteractionState
{
    public required InteractionId Id { get; init; }
    public required AgentId Agent { get; init; }
    public string? Queue { get; init; }
    public InteractionKind Kind { get; init; }
    public InteractionId? From { get; init; }
    public InteractionStage Stage { get; init; }
    /// <summary>When <see cref="Stage"/> began.</summary>
    public DateTimeOffset Since { get; init; }
    public DateTimeOffset? OfferedAt { get; init; }
    public DateTimeOffset? AnswerBy { get; init; }
    public DateTimeOffset? AlertingAt { get; init; }
    public DateTimeOffset? ConnectedAt { get; init; }
    public DateTimeOffset? ConnectedRecordedAt { get; init; }
    /// <summary>Customer held, whatever for; a consult holds the customer. The last may be open.</summary>
    public ImmutableArray<HoldStay> Holds { get; init; } = [];
    /// <summary>Talks with another agent while the customer waits; on both sides. The last may be open.</summary>
    public ImmutableArray<ConsultStay> Consults { get; init; } = [];
    public DateTimeOffset? DisconnectedAt { get; init; }
    public string? DisconnectedBy { get; init; }
    public DateTimeOffset? CompletedAt { get; init; }
    public DateTimeOffset? CompletedRecordedAt { get; init; }
    public string? Disposition { get; init; }
    public string? Cause { get; init; }
    public bool? Solved { get; init; }
    public string? Summary { get; init; }
    /// <summary>What came with the transfer to this agent; null when it came from a queue.</summary>
    public HandOver? HandOver { get; init; }
    /// <summary>When this agent's screen had the context painted.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>True when this agent talked with the caller; a consult that was never transferred is not handled.</summary>
    public bool IsHandled => ConnectedAt is not null;

    /// <summary>True when nothing more can happen to it: completed, declined, missed or cancelled.</summary>
    public bool IsFinished => Stage is InteractionStage.Completed or InteractionStage.Declined or InteractionStage.Missed or InteractionStage.Cancelled;
}

/// <summary>One hold; <paramref name="Until"/> is null while it lasts.</summary>
public sealed record HoldStay(DateTimeOffset Since, DateTimeOffset? Until, string Reason);

/// <summary>One consult with the interaction on the other side.</summary>
public sealed record ConsultStay(DateTimeOffset Since, DateTimeOffset? Until, InteractionId With);

/// <summary>What travels with a transfer.</summary>
public sealed record HandOver(InteractionId From, AgentId FromAgent, string Kind, string Reason, string? Note, DateTimeOffset At);
