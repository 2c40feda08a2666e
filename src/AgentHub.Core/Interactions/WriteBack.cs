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
    /// <summary>What is written; card numbers already masked.</summary>
    public required string Body { get; init; }
    /// <summary>When what is written happened, UTC.</summary>
    public required DateTimeOffset HappenedAt { get; init; }
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
