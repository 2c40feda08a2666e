namespace AgentHub.YamlAdapters;

/// <summary>What a status means here.</summary>
/// <param name="Outcome">As what it is answered.</param>
/// <param name="Reason">Sentence part for people; null for the usual one.</param>
internal sealed record ErrorPlan(Outcome Outcome, string? Reason)
{
    public Answer<T> To<T>(TimeSpan? retryAfter) => Outcome switch
    {
        Outcome.NotFound => Answer.NotFound<T>(),
        Outcome.Conflict => Answer.Conflict<T>(Reason ?? "says that this is taken or was changed meanwhile"),
        Outcome.Denied => Answer.Denied<T>(Reason ?? "does not allow this to our account"),
        _ => Answer.Refused<T>(Reason is null ? "has nothing to say just now" : "says: " + Reason, retryAfter),
    };
}
