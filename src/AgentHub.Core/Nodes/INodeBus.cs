namespace AgentHub.Core.Nodes;

/// <summary>
/// Carries news between the nodes of an installation. It may lose some, and then says so: the next thing it delivers is
/// <see cref="NodeNewsKind.Missed"/>. News comes in no particular order, and several of one name within a moment come as one,
/// with the highest version. Thread safe.
/// </summary>
public interface INodeBus
{
    /// <summary>Tells all other nodes, soon; this one hears nothing of it. Cheap, never blocks and never throws.</summary>
    void Announce(NodeNews news);

    /// <summary>Calls <paramref name="handler"/> with every piece of news of other nodes; it must be quick and must not throw.</summary>
    /// <returns>Dispose to stop.</returns>
    IDisposable Subscribe(Action<NodeNews> handler);
}
