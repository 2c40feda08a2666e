namespace AgentHub.Core.Adapters;

/// <summary>Remembers which systems were switched off, for all nodes and over restarts. Thread safe.</summary>
public interface ISystemSwitches
{
    /// <summary>Switches a system; a system that nobody ever switched is on.</summary>
    /// <param name="system">Its id, 1–200 characters.</param>
    /// <param name="isOn">What is ordered; null leaves it as it is.</param>
    /// <param name="reconnect">Whether it is also to be connected anew.</param>
    /// <param name="by">Who orders it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="cancellationToken">Ends the call; it may have been switched nevertheless.</param>
    /// <returns>What holds now.</returns>
    Task<SystemSwitch> SetAsync(string system, bool? isOn, bool reconnect, AgentId by, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Every system that was ever switched, by id.</summary>
    Task<IReadOnlyList<SystemSwitch>> AllAsync(CancellationToken cancellationToken);
}
