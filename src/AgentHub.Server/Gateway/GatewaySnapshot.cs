using System.Collections.Frozen;

namespace AgentHub.Server.Gateway;

/// <summary>The gateway's systems at one moment. Immutable: a request keeps the one it began with.</summary>
internal sealed class GatewaySnapshot(FrozenDictionary<string, ForwardedSystem> systems)
{
    private readonly FrozenDictionary<string, ForwardedSystem>.AlternateLookup<ReadOnlySpan<char>> _byName = systems.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>No system at all.</summary>
    public static GatewaySnapshot Empty { get; } = new(Array.Empty<KeyValuePair<string, ForwardedSystem>>().ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Ordered by nothing in particular.</summary>
    public IReadOnlyCollection<ForwardedSystem> All => systems.Values;

    /// <summary>The system with exactly this id, or null.</summary>
    public ForwardedSystem? Find(ReadOnlySpan<char> id) => _byName.TryGetValue(id, out var system) ? system : null;
}
