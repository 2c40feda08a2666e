namespace AgentHub.Core.Interactions;

/// <summary>The verification that counts: the highest level passed, of equal ones the newest, with its expiry. Failures are counted.</summary>
internal static class VerificationMerge
{
    public static VerificationState Of(IEnumerable<ContactEvent> ordered)
    {
        var state = new VerificationState();
        foreach (var e in ordered.Where(e => e.Type == EventTypes.IdentityVerified)) state = Take(state, e);
        return state;
    }

    private static VerificationState Take(VerificationState state, ContactEvent e)
    {
        if (e.Data.Number("level") is not { } level) return state;
        if (e.Data.Text("result") == "failed") return state with { Failures = state.Failures + 1 };
        if (level < state.Level) return state;
        return state with
        {
            Level = (int)level,
            Method = e.Data.Text("method"),
            By = e.Data.Text("by"),
            At = e.Time,
            ExpiresAt = e.Data.Time("expiresAt"),
        };
    }
}
