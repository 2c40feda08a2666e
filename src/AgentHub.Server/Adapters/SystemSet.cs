using System.Collections.Frozen;
using System.Collections.Immutable;
using AgentHub.Core.Adapters;

namespace AgentHub.Server.Adapters;

/// <summary>The systems that are connected at one moment, ordered by id. Immutable; replaced whole.</summary>
internal sealed class SystemSet
{
    private readonly FrozenDictionary<string, ConnectedSystem> _byId;

    /// <param name="systems">Of different ids, in any order.</param>
    public SystemSet(IEnumerable<ConnectedSystem> systems)
    {
        Own = [.. systems.OrderBy(s => s.Id, StringComparer.Ordinal)];
        All = [.. Own];
        _byId = Own.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
    }

    public ImmutableArray<ConnectedSystem> Own { get; }

    /// <summary>The same for other features.</summary>
    public IReadOnlyList<IConnectedSystem> All { get; }

    public ConnectedSystem? Find(string id) => _byId.GetValueOrDefault(id);
}
