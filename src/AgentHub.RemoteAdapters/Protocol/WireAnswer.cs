namespace AgentHub.RemoteAdapters.Protocol;

/// <summary>An answer on the wire; the members are those of <see cref="Answer{T}"/>, without what the asker stamps.</summary>
internal sealed record WireAnswer<T>
{
    public required Outcome Outcome { get; init; }
    public T? Value { get; init; }
    public string? Reason { get; init; }
    /// <summary>Seconds.</summary>
    public double? RetryAfter { get; init; }
    public int? Total { get; init; }
    public string? Next { get; init; }
    public string? Missing { get; init; }
    public int? Dropped { get; init; }

    public static WireAnswer<T> Of(Answer<T> answer) => new()
    {
        Outcome = answer.Outcome,
        Value = answer.Value,
        Reason = answer.Reason,
        RetryAfter = answer.RetryAfter?.TotalSeconds,
        Total = answer.Total,
        Next = answer.Next,
        Missing = answer.Missing,
        Dropped = answer.Dropped > 0 ? answer.Dropped : null,
    };
}
