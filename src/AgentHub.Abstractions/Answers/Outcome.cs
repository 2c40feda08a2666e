namespace AgentHub.Abstractions;

/// <summary>What happened when a system of record was asked. An outcome is an answer, never an exception.</summary>
public enum Outcome
{
    /// <summary>The system answered and holds what was asked for.</summary>
    Found,

    /// <summary>The system answered and holds nothing for this key.</summary>
    NotFound,

    /// <summary>No answer within <c>GiveUp</c>; the call was cancelled by us.</summary>
    TimedOut,

    /// <summary>No connection, or it broke before an answer was complete.</summary>
    Unreachable,

    /// <summary>The system answered that it will not: credentials, rate limit, its own failure (4xx, 5xx).</summary>
    Refused,

    /// <summary>The system answered with something that is not an answer: not JSON, wrong shape, too large.</summary>
    Unreadable,

    /// <summary>The system was not asked: breaker open, bulkhead full, disabled, or the key it needs is not known.</summary>
    Skipped,

    /// <summary>The system is well and knows us, but we may not know or do this (403 and the like). Asking again changes nothing.</summary>
    Denied,

    /// <summary>A change was not made: the record has changed since it was shown, or the time is taken. Nothing was overwritten.</summary>
    Conflict,
}
