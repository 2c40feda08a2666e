using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;

namespace AgentHub.Server.Supervision;

/// <summary>
/// What agents say of themselves, in memory for desks and boards and written through to the ledger. Says when it changed.
/// Thread safe.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to release.")]
internal sealed class AgentStates(ILedger ledger, INodeBus bus) : IAgentStates
{
    private readonly ConcurrentDictionary<AgentId, AgentAvailability> _known = new();
    private readonly Subscriptions<AgentAvailability> _changes = new();
    private readonly SemaphoreSlim _line = new(1);

    /// <summary>By agent; a snapshot.</summary>
    public IReadOnlyDictionary<AgentId, AgentAvailability> Known => new Dictionary<AgentId, AgentAvailability>(_known);

    /// <summary>Null when the agent never said anything.</summary>
    public AgentAvailability? Find(AgentId agent) => _known.GetValueOrDefault(agent);

    /// <summary>Calls <paramref name="handler"/> after a change was stored; quick, must not throw.</summary>
    public IDisposable Subscribe(Action<AgentAvailability> handler) => _changes.Add(handler);

    /// <summary>Reads what the ledger knows; once, before the first use.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        foreach (var state in await ledger.AgentStates.AllAsync(cancellationToken)) _known.TryAdd(state.Agent, state);
    }

    public async Task SetAsync(AgentAvailability state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        await _line.WaitAsync(cancellationToken);
        try
        {
            await ledger.AgentStates.SetAsync(state, cancellationToken);
            _known[state.Agent] = state;
        }
        finally
        {
            _line.Release();
        }
        _changes.Announce(state);
        bus.Announce(new(NodeNewsKind.AgentState, state.Agent.Value));
    }

    /// <summary>Takes over what other nodes stored. What this node stores meanwhile stands in line.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var changed = new List<AgentAvailability>();
        await _line.WaitAsync(cancellationToken);
        try
        {
            foreach (var state in await ledger.AgentStates.AllAsync(cancellationToken))
            {
                if (Find(state.Agent) == state) continue;
                _known[state.Agent] = state;
                changed.Add(state);
            }
        }
        finally
        {
            _line.Release();
        }
        foreach (var state in changed) _changes.Announce(state);
    }

    public Task<IReadOnlyList<AgentAvailability>> AllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AgentAvailability>>([.. _known.Values]);
}
