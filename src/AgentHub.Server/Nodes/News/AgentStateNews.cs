using AgentHub.Core.Nodes;
using AgentHub.Server.Supervision;

namespace AgentHub.Server.Nodes;

/// <summary>What agents said of themselves on other nodes.</summary>
internal sealed class AgentStateNews(AgentStates states) : INewsReader
{
    public NodeNewsKind Kind => NodeNewsKind.AgentState;

    public bool ReadsAll => true;

    public Task ReadAsync(NodeNews news, CancellationToken cancellationToken) => states.CatchUpAsync(cancellationToken);

    public Task ReadAllAsync(CancellationToken cancellationToken) => states.CatchUpAsync(cancellationToken);
}
