using AgentHub.Core.Documents;
using AgentHub.Core.Nodes;

namespace AgentHub.Server.Nodes;

/// <summary>
/// Announces within this process, and tells the other nodes of contacts: their contexts lie in common. Desks and boards are
/// made on each node from what it heard, so nobody need be told of them.
/// </summary>
internal sealed class JointDocumentChanges(DocumentChanges here, INodeBus bus) : IDocumentChanges
{
    public void Announce(DocumentChange change)
    {
        here.Announce(change);
        if (DocumentNames.ContactOf(change.Document) is not null) bus.Announce(new(NodeNewsKind.Document, change.Document));
    }

    public IDisposable Subscribe(Action<DocumentChange> handler) => here.Subscribe(handler);
}
