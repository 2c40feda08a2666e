using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Core.Supervision;

namespace AgentHub.Server.Desk;

/// <summary>The document <c>desk</c>: an agent's own state, what is on the desk, and who is around.</summary>
internal sealed record DeskDocument
{
    public required DeskAgent Agent { get; init; }
    public required IReadOnlyDictionary<string, DeskInteraction> Interactions { get; init; }
    public required DeskToday Today { get; init; }
    public required IReadOnlyDictionary<string, DeskColleague> Colleagues { get; init; }
    public required IReadOnlyDictionary<string, DeskQueue> Queues { get; init; }
    public required DeskSettings Settings { get; init; }
}

/// <summary>Whose desk it is.</summary>
internal sealed record DeskAgent(AgentId Id, string Name, string? Unit, AgentState State, DateTimeOffset? Since, string? Reason);

/// <summary>An interaction that is not finished.</summary>
internal sealed record DeskInteraction
{
    public required InteractionId Id { get; init; }
    public required ContactId ContactId { get; init; }
    public required InteractionKind Kind { get; init; }
    public required DeskInteractionState State { get; init; }
    public required DateTimeOffset Since { get; init; }
    public string? Queue { get; init; }
    /// <summary>Name of the caller as far as identified.</summary>
    public string? Caller { get; init; }
    /// <summary>The number calling, as people write it; absent when withheld.</summary>
    public string? From { get; init; }
    public DateTimeOffset? OfferedAt { get; init; }
    public DateTimeOffset? ConnectedAt { get; init; }
    public DateTimeOffset? DisconnectedAt { get; init; }
    /// <summary>Since when the caller is on hold without a break, whatever for.</summary>
    public DateTimeOffset? HeldSince { get; init; }
    public string? HoldReason { get; init; }
    public DateTimeOffset? AnswerBy { get; init; }
    /// <summary>Place on the desk, from 1.</summary>
    public required int Order { get; init; }
    public DeskConsult? Consult { get; init; }
    public DeskHandOver? HandOver { get; init; }
    public DeskNote? Note { get; init; }
    public DeskWrapUp? WrapUp { get; init; }
    public required DeskSeconds Seconds { get; init; }
    public IReadOnlyDictionary<string, DeskWriteBack>? WriteBacks { get; init; }
}

/// <summary>Where an interaction on the desk is.</summary>
internal enum DeskInteractionState { Offered, Alerting, Connected, Held, Consulting, WrapUp }

/// <summary>How a caller was handed over.</summary>
internal enum TransferKind { Consult, Warm, Cold }

/// <summary>How far a colleague who is consulted has come.</summary>
internal enum ConsultState { Alerting, Talking }

/// <summary>A running consult, with the other side.</summary>
internal sealed record DeskConsult(InteractionId InteractionId, AgentId AgentId, string AgentName, ConsultState State);

/// <summary>What came with a transfer to this agent.</summary>
/// <param name="OpenedAt">When this agent's screen had the context painted.</param>
internal sealed record DeskHandOver(AgentId FromAgentId, string FromName, string Reason, string? Note, DateTimeOffset At, DateTimeOffset? OpenedAt, TransferKind Kind);

/// <summary>The note of the interaction as saved.</summary>
internal sealed record DeskNote(string Text, long Revision, DateTimeOffset SavedAt);

/// <summary>A running wrap-up and what may be its outcome.</summary>
internal sealed record DeskWrapUp(DateTimeOffset StartedAt, int TargetSeconds, IReadOnlyDictionary<string, DeskDisposition> Dispositions);

/// <summary>One outcome; <paramref name="Order"/> is the key that chooses it.</summary>
internal sealed record DeskDisposition(string Label, int Order);

/// <summary>Finished intervals in seconds; what still lasts is ticked by the shell.</summary>
internal sealed record DeskSeconds(
    double Talk, double Hold, double WrapUp, double Handle, double Consult, double SystemWait, IReadOnlyDictionary<string, double> SystemWaitBySystem);

/// <summary>A record on its way to a system.</summary>
/// <param name="Field">Field of the customer that it puts right, as in the profile; null of notes.</param>
/// <param name="DecidedAt">When the agent chose what is right; of several choices about a field the last counts. Null of notes.</param>
/// <param name="Kind">Of a task, the system is the ticket desk.</param>
internal sealed record DeskWriteBack(
    string Label, string System, string SystemTitle, WriteBackKind Kind, WriteBackState State, DateTimeOffset At, string? Reason, string? Reference,
    string? Field, DateTimeOffset? DecidedAt);

/// <summary>The agent's day so far: means per handled interaction, and known values asked twice.</summary>
internal sealed record DeskToday(int Handled, double? HandleSeconds, double SystemWaitSeconds, int Repeats);

/// <summary>A colleague, for consult and transfer.</summary>
internal sealed record DeskColleague(AgentId Id, string Name, string? Unit, AgentState State, DateTimeOffset? Since);

/// <summary>A queue, for transfer.</summary>
internal sealed record DeskQueue(string Name, int Waiting, DateTimeOffset? LongestSince);

/// <summary>How the desk behaves.</summary>
/// <param name="ShowAlreadyGiven">False hides what the caller already said; for measuring what that costs.</param>
/// <param name="ShowWithoutMs">After so long a facet says that it is still waited for.</param>
internal sealed record DeskSettings(bool ShowAlreadyGiven, double ShowWithoutMs);
