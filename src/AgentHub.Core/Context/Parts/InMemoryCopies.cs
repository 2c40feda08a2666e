using System.Collections.Concurrent;

namespace AgentHub.Core.Context.Parts;

/// <summary>
/// Copies in this process: at most <paramref name="maxCount"/>, none older than <paramref name="keepFor"/>. When full, the
/// oldest tenth is let go.
/// </summary>
/// <param name="maxCount">1 or more.</param>
/// <param name="keepFor">Age at which a copy is forgotten, by <paramref name="time"/>.</param>
/// <param name="time">The hub's clock.</param>
public sealed class InMemoryCopies(int maxCount, TimeSpan keepFor, TimeProvider time) : ICopies
{
    private readonly ConcurrentDictionary<CopyKey, Copy> _copies = [];
    private readonly Lock _trimming = new();

    /// <summary>Copies held.</summary>
    public int Count => _copies.Count;

    /// <inheritdoc/>
    public ValueTask<Copy?> FindAsync(CopyKey key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_copies.TryGetValue(key, out var copy) && time.GetUtcNow() - copy.AsOf <= keepFor ? copy : null);

    /// <inheritdoc/>
    public ValueTask SaveAsync(CopyKey key, Copy copy, CancellationToken cancellationToken)
    {
        _copies.AddOrUpdate(key, copy, (_, old) => old.AsOf > copy.AsOf ? old : copy);
        if (_copies.Count > maxCount) Trim();
        return default;
    }

    private void Trim()
    {
        lock (_trimming)
        {
            if (_copies.Count <= maxCount) return;
            // A snapshot of its own: sorting the dictionary itself fails when others add to it meanwhile.
            var all = _copies.ToArray();
            var tooMany = all.Length - maxCount + (maxCount / 10);
            foreach (var (key, _) in all.OrderBy(c => c.Value.AsOf).Take(tooMany)) _copies.TryRemove(key, out _);
        }
    }
}
