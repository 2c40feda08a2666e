using System.Collections.Concurrent;

namespace AgentHub.Core.Interactions;

/// <summary>Shared keys, in memory.</summary>
public sealed class InMemoryKeyStore : IKeyStore
{
    private readonly ConcurrentDictionary<string, byte[]> _keys = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<byte[]> GetOrAddAsync(string name, byte[] value, CancellationToken cancellationToken) => Task.FromResult(_keys.GetOrAdd(name, value));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, byte[]>> ListAsync(string prefix, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, byte[]>>(_keys.Where(k => k.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal));
}
