using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AgentHub.Core.Nodes;

/// <summary>Which people each node has, and who came or went when that changed. Thread safe.</summary>
public sealed class PresenceBook
{
    private static readonly FrozenDictionary<AgentId, ImmutableArray<NodeId>> Nobody = FrozenDictionary<AgentId, ImmutableArray<NodeId>>.Empty;
    private readonly Lock _lock = new();
    private readonly Subscriptions<AgentId> _changes = new();
    private ImmutableDictionary<NodeId, ImmutableHashSet<AgentId>> _nodes = ImmutableDictionary<NodeId, ImmutableHashSet<AgentId>>.Empty;
    private FrozenDictionary<AgentId, ImmutableArray<NodeId>> _everybody = Nobody;

    /// <summary>The people of all nodes.</summary>
    public IReadOnlyDictionary<AgentId, ImmutableArray<NodeId>> Everybody => Volatile.Read(ref _everybody);

    /// <summary>The people of one node.</summary>
    public ImmutableHashSet<AgentId> Of(NodeId node) => Volatile.Read(ref _nodes).GetValueOrDefault(node, []);

    /// <summary>The nodes that have anybody.</summary>
    public IEnumerable<NodeId> Nodes => Volatile.Read(ref _nodes).Keys;

    /// <summary>Calls <paramref name="handler"/> when somebody became present or absent.</summary>
    public IDisposable Subscribe(Action<AgentId> handler) => _changes.Add(handler);

    /// <summary>Changes the people of one node, and says who came and went.</summary>
    /// <returns>True when anything changed.</returns>
    public bool Change(NodeId node, Func<ImmutableHashSet<AgentId>, ImmutableHashSet<AgentId>> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        IReadOnlyCollection<AgentId> turned;
        lock (_lock)
        {
            var before = _nodes.GetValueOrDefault(node, []);
            var after = change(before);
            if (after.SetEquals(before)) return false;
            Volatile.Write(ref _nodes, after.IsEmpty ? _nodes.Remove(node) : _nodes.SetItem(node, after));
            turned = Turn_NeedsLock([.. before.SymmetricExcept(after)]);
        }
        foreach (var person in turned) _changes.Announce(person);
        return true;
    }

    private List<AgentId> Turn_NeedsLock(IReadOnlyCollection<AgentId> touched)
    {
        var was = _everybody;
        var people = _nodes.SelectMany(n => n.Value.Select(p => (Person: p, Node: n.Key))).GroupBy(p => p.Person, p => p.Node);
        Volatile.Write(ref _everybody, people.ToFrozenDictionary(p => p.Key, p => p.OrderBy(n => n.Value, StringComparer.Ordinal).ToImmutableArray()));
        return [.. touched.Where(p => was.ContainsKey(p) != _everybody.ContainsKey(p))];
    }
}
