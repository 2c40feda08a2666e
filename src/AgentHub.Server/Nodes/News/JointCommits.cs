using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;

namespace AgentHub.Server.Nodes;

/// <summary>Tells the features of this process what this node committed, and the other nodes that it did.</summary>
internal sealed class JointCommits(InMemoryContactChanges here, INodeBus bus) : IContactCommits
{
    public void Expected(ContactChange change) => here.Expected(change);

    public ValueTask CommittedAsync(ContactChange change)
    {
        bus.Announce(new(NodeNewsKind.Contact, change.After.Id.Value, change.After.EventCount));
        return here.CommittedAsync(change);
    }
}
