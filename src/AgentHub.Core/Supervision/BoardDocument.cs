using AgentHub.Core.Adapters;

namespace AgentHub.Core.Supervision;

/// <summary>The document <c>board</c>: what a supervisor sees of the day so far.</summary>
public sealed record BoardDocument
{
    /// <summary>When anything in it last changed.</summary>
    public required DateTimeOffset At { get; init; }
    public required BoardDay Day { get; init; }
    public required IReadOnlyDictionary<string, BoardTile> Tiles { get; init; }
    public required IReadOnlyDictionary<string, BoardQueue> Queues { get; init; }
    public required IReadOnlyDictionary<string, BoardAgent> Agents { get; init; }
    public required IReadOnlyDictionary<string, BoardSystem> Systems { get; init; }
    /// <summary>The newest 50 finished ones.</summary>
    public required IReadOnlyDictionary<string, BoardInteraction> Interactions { get; init; }
}

/// <summary>The day the board counts: from midnight in the organisation's zone.</summary>
public sealed record BoardDay(DateTimeOffset From, string Zone);

/// <summary>How a number stands to its target.</summary>
public enum BoardStatus { Fine, AtRisk, Over }

/// <summary>One number with its target and its formula.</summary>
public sealed record BoardTile
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required int Order { get; init; }
    /// <summary>Absent when there is nothing to compute it from, and for a time that ticks from <see cref="Since"/>.</summary>
    public double? Value { get; init; }
    /// <summary><c>contacts</c>, <c>seconds</c>, <c>percent</c>, <c>agents</c> or <c>repeats</c>.</summary>
    public required string Unit { get; init; }
    public required BoardStatus Status { get; init; }
    /// <summary>For people: <c>target ≤ 5</c>.</summary>
    public required string Target { get; init; }
    /// <summary>For people: how the number was computed, with the numbers that went in.</summary>
    public required string Formula { get; init; }
    /// <summary>For people; a queue or a remark.</summary>
    public string? Detail { get; init; }
    /// <summary>Of a number that grows with time.</summary>
    public DateTimeOffset? Since { get; init; }
    /// <summary>The whole that <see cref="Value"/> is a part of.</summary>
    public int? Of { get; init; }
    /// <summary>Seconds per contact by system; of system wait.</summary>
    public IReadOnlyDictionary<string, double>? PerSystem { get; init; }
    /// <summary>The system that costs most; of system wait.</summary>
    public string? Worst { get; init; }
    /// <summary>Part of the handle time, in percent; of system wait.</summary>
    public double? OfHandlePercent { get; init; }
}

/// <summary>One queue now and today.</summary>
public sealed record BoardQueue
{
    public required string Name { get; init; }
    public required int Waiting { get; init; }
    /// <summary>Since when the oldest waits.</summary>
    public DateTimeOffset? LongestSince { get; init; }
    public required int Ready { get; init; }
    /// <summary>Signed in and of the unit of this name.</summary>
    public required int Agents { get; init; }
    public required BoardStatus Status { get; init; }
    public required int Handled { get; init; }
    public required int Abandoned { get; init; }
}

/// <summary>One agent now and today.</summary>
public sealed record BoardAgent
{
    public required AgentId Id { get; init; }
    public required string Name { get; init; }
    public string? Unit { get; init; }
    public required AgentState State { get; init; }
    public DateTimeOffset? Since { get; init; }
    public string? Reason { get; init; }
    public string? Queue { get; init; }
    /// <summary>Title of the system a panel of theirs waits for at this moment.</summary>
    public string? WaitingFor { get; init; }
    public required int Handled { get; init; }
    /// <summary>Mean handle time today; absent before the first.</summary>
    public double? HandleSeconds { get; init; }
    /// <summary>Talking with colleagues about their callers, in sum; never part of handle time.</summary>
    public required double ConsultSeconds { get; init; }
    public required int Repeats { get; init; }
    public required BoardStatus Status { get; init; }
}

/// <summary>One system of record: how it is doing, and what it cost today.</summary>
public sealed record BoardSystem
{
    public required string System { get; init; }
    public required string Title { get; init; }
    public required SystemCondition State { get; init; }
    public string? Reason { get; init; }
    /// <summary>Time agents waited for it, overlaps counted once and booked to the system that finished last.</summary>
    public required double WaitSeconds { get; init; }
    /// <summary>The part in which nothing else was waited for.</summary>
    public required double ExclusiveSeconds { get; init; }
    /// <summary>Contacts in which it was waited for.</summary>
    public required int Contacts { get; init; }
    /// <summary>Waits whose end was never reported.</summary>
    public required int Censored { get; init; }
    /// <summary>Of single waits; absent when there were none.</summary>
    public double? P50Ms { get; init; }
    public double? P90Ms { get; init; }
    /// <summary>Single waits.</summary>
    public required int N { get; init; }
}

/// <summary>One finished interaction.</summary>
public sealed record BoardInteraction
{
    public required InteractionId InteractionId { get; init; }
    public required ContactId ContactId { get; init; }
    public required AgentId AgentId { get; init; }
    public required string AgentName { get; init; }
    public string? Queue { get; init; }
    public required DateTimeOffset EndedAt { get; init; }
    public required double Talk { get; init; }
    public required double Hold { get; init; }
    public required double WrapUp { get; init; }
    public required double Handle { get; init; }
    public required double Consult { get; init; }
    public required double SystemWait { get; init; }
    public required IReadOnlyDictionary<string, double> SystemWaitBySystem { get; init; }
    public required int Repeats { get; init; }
    public string? Disposition { get; init; }
}
