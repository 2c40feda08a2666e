namespace AgentHub.Core.Interactions;

/// <summary>Whoever connects, holds and transfers calls. What it did it reports as events; its answer says only when.</summary>
public interface ITelephoneSwitch
{
    /// <summary>Sends a command. The same id is carried out once. Never throws except when the token is cancelled.</summary>
    /// <param name="command">What to do.</param>
    /// <param name="within">Longest wait for the answer; null takes the configured time.</param>
    /// <param name="cancellationToken">Ends the wait; the switch may carry the command out nevertheless.</param>
    Task<SwitchAnswer> CommandAsync(SwitchCommand command, TimeSpan? within, CancellationToken cancellationToken);
}
