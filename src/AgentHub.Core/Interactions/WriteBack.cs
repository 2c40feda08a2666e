namespace AgentHub.Core.Interactions;

/// <summary>How far something written to a system of record has come.</summary>
public enum WriteBackState
{
    /// <summary>Not sent yet, or sent and not answered.</summary>
    Pending,
    /// <summary>The system has it.</summary>
    Accepted,
    /// <summary>The last attempt failed; tried again at <see cref="WriteBack.DueAt"/>, given up when that is null.</summary>
    Failed,
    /// <summary>The system said no, and will again: not allowed, no such record, or the record was changed by somebody else.</summary>
    Refused,
}

/// <summary>What is written.</summary>
public enum WriteBackKind
{
    /// <summary>A note; <see cref="WriteBack.Body"/> is its text.</summary>
    Note,
    /// <summary>How the customer is reached; <see cref="WriteBack.Body"/> is JSON.</summary>
    Details,
    /// <summary>A ticket for people, where a system takes no correction; <see cref="WriteBack.Body"/> is its text.</summary>
    Task,
}

/// <summary>One record of an interaction on its way to a system of record.</summary>
public sealed record WriteBack
{
    public required InteractionId Interaction { get; init; }
    /// <summary>Unique within the interaction: <c>crm:note</c>.</summary>
    public required string Name { get; init; }
    public required ContactId Contact { get; init; }
    /// <summary>Id of the system it goes to.</summary>
    public required string System { get; init; }
    /// <summary>For people: <c>Call note</c>.</summary>
    public required string Label { get; init; }
    public WriteBackKind Kind { get; init; }
    /// <summary>What is written; card numbers already masked.</summary>
    public required string Body { get; init; }
    /// <summary>When what is written happened, UTC.</summary>
    public required DateTimeOffset HappenedAt { get; init; }
    /// <summary>The field of the customer that it puts right; null of notes.</summary>
    public string? Field { get; init; }
    /// <summary>Version of the record as it was shown; the system refuses when it has another one. Null: whatever it is.</summary>
    public string? Expected { get; init; }
    public WriteBackState State { get; init; }
    /// <summary>When <see cref="State"/> was reached, hub clock, UTC.</summary>
    public required DateTimeOffset At { get; init; }
    /// <summary>Why it failed, for people; never a customer's data. Null unless failed.</summary>
    public string? Reason { get; init; }
    /// <summary>The system's number of the record it made; null until accepted.</summary>
    public string? Reference { get; init; }
    /// <summary>Attempts begun.</summary>
    public int Attempts { get; init; }
    /// <summary>When it is tried next; null when it is done or given up.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
