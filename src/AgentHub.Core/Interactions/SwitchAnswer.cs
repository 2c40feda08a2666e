namespace AgentHub.Core.Interactions;

/// <summary>How a switch took a command.</summary>
public enum SwitchOutcome
{
    /// <summary>Done, or begun.</summary>
    Accepted,
    /// <summary>The call is not in a state for it.</summary>
    NotPossible,
    /// <summary>No answer, or none that can be read: whether it was done is not known; the same command may be sent again.</summary>
    NotAnswering,
}

/// <summary>A switch's answer to a command.</summary>
/// <param name="At">The switch's clock for the act, UTC; null unless accepted.</param>
/// <param name="Title">Why it is not possible, for the agent; null when it did not say.</param>
public sealed record SwitchAnswer(SwitchOutcome Outcome, DateTimeOffset? At = null, string? Title = null);
