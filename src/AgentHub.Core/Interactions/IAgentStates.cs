namespace AgentHub.Core.Interactions;

/// <summary>What an agent says of themselves; what they are doing on a contact comes from the interactions.</summary>
public enum Availability { Offline, Ready, NotReady }

/// <summary>An agent's own state and since when.</summary>
public sealed record AgentAvailability(AgentId Agent, Availability State, string? Reason, DateTimeOffset Since);

/// <summary>Stores what agents say of themselves. Thread safe.</summary>
public interface IAgentStates
{
    Task SetAsync(AgentAvailability state, CancellationToken cancellationToken);
    /// <summary>All agents that ever signed in.</summary>
    Task<IReadOnlyList<AgentAvailability>> AllAsync(CancellationToken cancellationToken);
}
