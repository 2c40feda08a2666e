namespace AgentHub.Core.Nodes;

/// <summary>
/// How this node is joined to the others. While it is not, calls on this node go on: contexts and copies are kept in its own
/// memory, news comes from the ledger. Thread safe.
/// </summary>
public interface INodeLink
{
    /// <summary>As it is now.</summary>
    NodeLinkState State { get; }

    /// <summary>Calls <paramref name="handler"/> after every change, on any thread; quick, must not throw.</summary>
    IDisposable Subscribe(Action<NodeLinkState> handler);
}
