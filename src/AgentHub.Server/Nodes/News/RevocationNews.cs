using AgentHub.Core.Nodes;
using AgentHub.Server.Identity;

namespace AgentHub.Server.Nodes;

/// <summary>Sessions that were ended on other nodes: they end here too.</summary>
internal sealed class RevocationNews(Sessions sessions) : INewsReader
{
    public NodeNewsKind Kind => NodeNewsKind.Revocation;

    public bool ReadsAll => true;

    public bool IsInFeed => false;

    public Task ReadAsync(NodeNews news, CancellationToken cancellationToken) => sessions.CatchUpAsync(cancellationToken);

    public Task ReadAllAsync(CancellationToken cancellationToken) => sessions.CatchUpAsync(cancellationToken);
}
