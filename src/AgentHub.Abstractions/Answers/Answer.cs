using System.Diagnostics.CodeAnalysis;

namespace AgentHub.Abstractions;

/// <summary>What one system of record said to one question: the value, or why there is none.</summary>
/// <typeparam name="T">Shape of the value; for lists an <see cref="IReadOnlyList{T}"/>, empty rather than null.</typeparam>
/// <remarks>
/// Adapters make answers with the factory methods of <see cref="Answer"/> and need not fill in
/// <see cref="System"/>, <see cref="AsOf"/> and <see cref="Took"/>: the caller of the adapter stamps them.
/// Immutable and thread safe.
/// </remarks>
public sealed record Answer<T>
{
    /// <summary>What happened.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The value; not null exactly when <see cref="Outcome"/> is <see cref="Outcome.Found"/>.</summary>
    public T? Value { get; init; }

    /// <summary>Id of the system that was asked, as configured (<c>crm</c>, <c>erp</c>); empty until stamped.</summary>
    public string System { get; init; } = "";

    /// <summary>When the answer was complete, UTC.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>From the question being sent to the answer being complete, by the monotonic clock.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>
    /// Why there is no value, as a sentence part for people: <c>"says: period closing"</c>, <c>"did not answer in 15 s"</c>.
    /// Never a customer's data, a token or a server path. Null when <see cref="Outcome.Found"/> or <see cref="Outcome.NotFound"/>.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>How long the system asked to be left alone (<c>Retry-After</c>); null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How many records the system holds for this key, when it says so; <see cref="Value"/> may hold fewer.</summary>
    public int? Total { get; init; }

    /// <summary>Where the next page begins, for <see cref="PageRequest.Cursor"/>; null when this is the last, or the answer is no list.</summary>
    public string? Next { get; init; }

    /// <summary>
    /// What the value lacks although the system holds it, as a sentence part for people: <c>"without the comments"</c>. Null when
    /// the value is whole.
    /// </summary>
    public string? Missing { get; init; }

    /// <summary>Rows the system sent that do not belong to the key it was asked with, and were left out. 0 or more.</summary>
    public int Dropped { get; init; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsFound => Outcome == Outcome.Found;

    /// <summary>The same outcome without a value, for another shape. Only for outcomes other than found.</summary>
    /// <exception cref="InvalidOperationException">The answer is <see cref="Outcome.Found"/>.</exception>
    public Answer<TOther> Without<TOther>() => IsFound
        ? throw new InvalidOperationException("A found answer cannot lose its value.")
        : new() { Outcome = Outcome, System = System, AsOf = AsOf, Took = Took, Reason = Reason, RetryAfter = RetryAfter };
}
