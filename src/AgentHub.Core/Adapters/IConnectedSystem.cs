using AgentHub.Abstractions;

namespace AgentHub.Core.Adapters;

/// <summary>One system of record behind its time limits, breaker and bulkhead.</summary>
public interface IConnectedSystem
{
    /// <summary>Such as <c>erp</c>.</summary>
    string Id { get; }

    /// <summary>For people: <c>Billing ERP</c>.</summary>
    string Title { get; }

    /// <summary><c>crm</c>, <c>erp</c>, <c>tickets</c> or another word of the installation.</summary>
    string Kind { get; }

    IAdapter Adapter { get; }

    /// <summary>That it was replaced and by what; null for a system in use.</summary>
    ArchiveNotice? Archive => null;

    /// <summary>True of one that nothing is ever written to, such as a system that was replaced: it gets no corrections, and nobody gets a task about it.</summary>
    bool IsReadOnly => Archive is not null;

    /// <summary>How it is doing.</summary>
    SystemState State { get; }

    /// <summary>
    /// Since when this version of its adapter counts, UTC. What is older was read by another one: it may be shown until there is
    /// better, and is not believed to be young. The beginning of time for an adapter that came with the server.
    /// </summary>
    DateTimeOffset AnswersSince => DateTimeOffset.MinValue;

    /// <summary>False once it was removed or replaced: it still answers whoever holds it, and nothing of that is kept for others.</summary>
    bool IsConnected => true;

    /// <summary>How long a facet waits before it says so or shows the last copy (decision 15).</summary>
    TimeSpan ShowWithout(Capability capability);

    /// <summary>
    /// Asks through the pipeline: gives up after the configured time, respects breaker, bulkhead and Retry-After, stamps
    /// system, time and duration. Never throws except when <paramref name="cancellationToken"/> is cancelled.
    /// </summary>
    Task<Answer<T>> AskAsync<T>(Capability capability, Func<CancellationToken, Task<Answer<T>>> question, CancellationToken cancellationToken);
}

/// <summary>How a system is doing, for the bar at the bottom of the desk.</summary>
public enum SystemCondition { Idle, Ok, Asking, Slow, Failed, Open, Disabled }

/// <summary>Immutable snapshot of a system's condition.</summary>
/// <param name="Since">When the condition began, UTC.</param>
/// <param name="LastOk">Last good answer, UTC; null when none yet.</param>
/// <param name="LastTook">Duration of the last good answer.</param>
/// <param name="Reason">For people; null when fine.</param>
/// <param name="RetryAt">When it is asked again by itself; null when not applicable.</param>
public sealed record SystemState(SystemCondition Condition, DateTimeOffset Since, DateTimeOffset? LastOk = null, TimeSpan? LastTook = null,
    string? Reason = null, DateTimeOffset? RetryAt = null);
