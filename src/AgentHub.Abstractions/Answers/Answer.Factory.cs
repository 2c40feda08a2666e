namespace AgentHub.Abstractions;

/// <summary>Makes answers.</summary>
public static class Answer
{
    /// <summary>The system holds this.</summary>
    /// <param name="value">Not null.</param>
    /// <param name="total">How many the system holds, when it says so.</param>
    /// <param name="dropped">Rows left out because they are not for the key asked.</param>
    public static Answer<T> Found<T>(T value, int? total = null, int dropped = 0)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new() { Outcome = Outcome.Found, Value = value, Total = total, Dropped = dropped };
    }

    /// <summary>The system holds nothing for this key.</summary>
    public static Answer<T> NotFound<T>(int dropped = 0) => new() { Outcome = Outcome.NotFound, Dropped = dropped };

    /// <summary>No answer in time.</summary>
    public static Answer<T> TimedOut<T>(string reason) => new() { Outcome = Outcome.TimedOut, Reason = reason };

    /// <summary>No connection.</summary>
    public static Answer<T> Unreachable<T>(string reason) => new() { Outcome = Outcome.Unreachable, Reason = reason };

    /// <summary>The system said no.</summary>
    public static Answer<T> Refused<T>(string reason, TimeSpan? retryAfter = null) =>
        new() { Outcome = Outcome.Refused, Reason = reason, RetryAfter = retryAfter };

    /// <summary>The system sent something that is not an answer.</summary>
    public static Answer<T> Unreadable<T>(string reason) => new() { Outcome = Outcome.Unreadable, Reason = reason };

    /// <summary>We may not know or do this.</summary>
    public static Answer<T> Denied<T>(string reason) => new() { Outcome = Outcome.Denied, Reason = reason };

    /// <summary>The record has changed since it was shown, or the time is taken.</summary>
    public static Answer<T> Conflict<T>(string reason) => new() { Outcome = Outcome.Conflict, Reason = reason };

    /// <summary>The system was not asked.</summary>
    public static Answer<T> Skipped<T>(string reason, TimeSpan? retryAfter = null) =>
        new() { Outcome = Outcome.Skipped, Reason = reason, RetryAfter = retryAfter };
}
