using System.Collections.Immutable;

namespace AgentHub.Core.Nodes;

/// <summary>Presence of the nodes that share a book; with a book of its own, of this node alone.</summary>
/// <param name="node">This node.</param>
/// <param name="book">Shared by the nodes of one process.</param>
public sealed class InMemoryPresence(NodeId node, PresenceBook? book = null) : IPresence
{
    private readonly PresenceBook _book = book ?? new();
    private readonly Subscriptions<NodeId> _nobodyGoes = new();

    /// <inheritdoc/>
    public IReadOnlyDictionary<AgentId, ImmutableArray<NodeId>> Everybody => _book.Everybody;

    /// <inheritdoc/>
    public bool IsPresent(AgentId person) => _book.Everybody.ContainsKey(person);

    /// <inheritdoc/>
    public void Arrive(AgentId person) => _book.Change(node, people => people.Add(person));

    /// <inheritdoc/>
    public void Leave(AgentId person) => _book.Change(node, people => people.Remove(person));

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<AgentId> handler) => _book.Subscribe(handler);

    /// <inheritdoc/>
    /// <remarks>Never calls the handler: nodes of one process end together.</remarks>
    public IDisposable SubscribeGone(Action<NodeId> handler) => _nobodyGoes.Add(handler);
}
