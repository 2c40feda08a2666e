using AgentHub.Core.Adapters;
using AgentHub.Core.Supervision;

namespace AgentHub.Server.Supervision;

/// <summary>Every system an agent may wait for: those with an adapter, and those reached through the gateway only.</summary>
internal sealed class WaitedForSystems(ISystems systems, IForwardedSystems forwarded)
{
    /// <summary>Those with an adapter first, each kind in its own order.</summary>
    public IReadOnlyList<BoardSystemState> States =>
        [.. systems.All.Select(s => new BoardSystemState(s.Id, s.Title, s.State)), .. forwarded.All.Select(s => new BoardSystemState(s.Id, s.Title, s.State))];

    public bool Contains(string id) => systems.All.Any(s => s.Id == id) || forwarded.All.Any(s => s.Id == id);
}
