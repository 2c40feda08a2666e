namespace AgentHub.Core.Nodes;

/// <summary>News between buses that share a room, on the announcer's thread. Alone in its room it tells nobody.</summary>
/// <param name="room">Where the other nodes are; a room of its own unless given.</param>
public sealed class InMemoryNodeBus(InMemoryNodeBus.Room? room = null) : INodeBus
{
    private readonly Room _room = room ?? new();

    /// <inheritdoc/>
    public void Announce(NodeNews news) => _room.Said.Announce(new(this, news));

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<NodeNews> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return _room.Said.Add(said =>
        {
            if (said.By != this) handler(said.News);
        });
    }

    /// <summary>What the nodes of one installation share when they are all in one process.</summary>
    public sealed class Room
    {
        internal Subscriptions<Said> Said { get; } = new();
    }

    internal sealed record Said(InMemoryNodeBus By, NodeNews News);
}
