using AgentHub.Abstractions;

namespace AgentHub.Server.Capabilities;

/// <summary>An answer of a system as it leaves AgentHub; members without a value are left out.</summary>
internal sealed record CapabilityAnswer<T>
{
    /// <summary>What happened.</summary>
    public required Outcome Outcome { get; init; }
    /// <summary>The record, or the rows of the page; only when found.</summary>
    public T? Value { get; init; }
    /// <summary>The system that was asked.</summary>
    public required string System { get; init; }
    /// <summary>When the answer was complete, UTC.</summary>
    public required DateTimeOffset AsOf { get; init; }
    /// <summary>How long it took, in milliseconds.</summary>
    public required double TookMs { get; init; }
    /// <summary>Why there is no value, as a sentence part after the system's title.</summary>
    public string? Reason { get; init; }
    /// <summary>How many seconds the system asks to be left alone.</summary>
    public double? RetryAfter { get; init; }
    /// <summary>How many rows the system holds, when it says so.</summary>
    public int? Total { get; init; }
    /// <summary>The <c>cursor</c> of the next page; left out on the last.</summary>
    public string? Next { get; init; }
    /// <summary>What the value lacks although the system holds it.</summary>
    public string? Missing { get; init; }
    /// <summary>Rows left out because they are somebody else's; left out when there are none.</summary>
    public int? Dropped { get; init; }

    public static CapabilityAnswer<T> Of(Answer<T> answer, string? next) => new()
    {
        Outcome = answer.Outcome,
        Value = answer.Value,
        System = answer.System,
        AsOf = answer.AsOf,
        TookMs = Math.Round(answer.Took.TotalMilliseconds, 3),
        Reason = answer.Reason,
        RetryAfter = answer.RetryAfter?.TotalSeconds,
        Total = answer.Total,
        Next = next,
        Missing = answer.Missing,
        Dropped = answer.Dropped > 0 ? answer.Dropped : null,
    };
}
