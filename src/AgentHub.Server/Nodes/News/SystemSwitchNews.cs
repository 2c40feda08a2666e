using AgentHub.Core.Nodes;
using AgentHub.Server.Adapters.Switching;

namespace AgentHub.Server.Nodes;

/// <summary>Systems that were switched on other nodes.</summary>
internal sealed class SystemSwitchNews(SystemSwitches switches) : INewsReader
{
    public NodeNewsKind Kind => NodeNewsKind.SystemSwitch;

    public bool ReadsAll => true;

    public Task ReadAsync(NodeNews news, CancellationToken cancellationToken) => switches.CatchUpAsync(cancellationToken);

    public Task ReadAllAsync(CancellationToken cancellationToken) => switches.CatchUpAsync(cancellationToken);
}
