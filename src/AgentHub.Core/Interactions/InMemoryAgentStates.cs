using System.Collections.Concurrent;

namespace AgentHub.Core.Interactions;

/// <summary>What agents say of themselves, in memory.</summary>
public sealed class InMemoryAgentStates(InMemoryLedgerFeed? feed = null) : IAgentStates
{
    private readonly ConcurrentDictionary<AgentId, AgentAvailability> _states = new();

    /// <inheritdoc/>
    public Task SetAsync(AgentAvailability state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        _states[state.Agent] = state;
        feed?.Add(LedgerChangeKind.AgentState, state.Agent.Value);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AgentAvailability>> AllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AgentAvailability>>([.. _states.Values.OrderBy(s => s.Agent.Value, StringComparer.Ordinal)]);
}
