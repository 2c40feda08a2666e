using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.View;

/// <summary>The level that counts now.</summary>
public static class VerificationLevel
{
    /// <summary>0 when nothing was passed, or what was has expired (the moment itself included).</summary>
    public static int Of(VerificationState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.ExpiresAt is { } end && end <= now ? 0 : Math.Clamp(state.Level, 0, Audience.MaxLevel);
    }
}
