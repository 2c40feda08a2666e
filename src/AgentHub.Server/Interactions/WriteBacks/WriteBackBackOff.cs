using AgentHub.Abstractions;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.WriteBacks;

/// <summary>Decides what a write-back is after an attempt: done, tried again later, or given up. Pure.</summary>
internal static class WriteBackBackOff
{
    /// <summary>With waits of 5 s, 10 s, 20 s … 10 min the last attempt is made about an hour and a half after the first.</summary>
    public const int MaxAttempts = 16;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestWhileOff = TimeSpan.FromMinutes(5);

    public static WriteBack After(WriteBack attempted, Answer<WriteReceipt> answer, DateTimeOffset now)
    {
        if (answer.IsFound)
            return attempted with { State = WriteBackState.Accepted, At = now, Reason = null, Reference = answer.Value.Number ?? answer.Value.RecordId, DueAt = null };
        // Asking again changes nothing.
        var refused = answer.Outcome is Outcome.NotFound or Outcome.Denied or Outcome.Conflict;
        var givenUp = refused || attempted.Attempts >= MaxAttempts;
        return attempted with
        {
            State = refused ? WriteBackState.Refused : WriteBackState.Failed,
            At = now,
            Reason = answer.Outcome == Outcome.NotFound ? "the caller is not linked to a record there" : answer.Reason ?? "did not say why",
            DueAt = givenUp ? null : now + Wait(attempted.Attempts, answer.RetryAfter),
        };
    }

    /// <summary>Waits for a system that somebody switched off, for as long as it is: looked at again soon, later every five minutes.</summary>
    public static WriteBack WhileOff(WriteBack due, DateTimeOffset offSince, DateTimeOffset now)
    {
        var wait = now - offSince;
        return due with
        {
            State = WriteBackState.Failed, At = due.State == WriteBackState.Failed ? due.At : now, Reason = "is switched off; written when it is on again",
            DueAt = now + (wait < First ? First : wait > LongestWhileOff ? LongestWhileOff : wait),
        };
    }

    /// <summary>Doubles with every attempt; never sooner than the system asked for.</summary>
    private static TimeSpan Wait(int attempts, TimeSpan? retryAfter)
    {
        var wait = First * Math.Pow(2, Math.Min(attempts - 1, 10));
        if (wait > Longest) wait = Longest;
        return retryAfter > wait ? retryAfter.Value : wait;
    }
}
