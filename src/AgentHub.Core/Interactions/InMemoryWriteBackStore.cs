using System.Collections.Concurrent;

namespace AgentHub.Core.Interactions;

/// <summary>Write-backs, in memory.</summary>
public sealed class InMemoryWriteBackStore(InMemoryLedgerFeed? feed = null) : IWriteBackStore
{
    private readonly ConcurrentDictionary<(InteractionId, string), WriteBack> _rows = new();

    /// <inheritdoc/>
    public Task<bool> AddAsync(WriteBack writeBack, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writeBack);
        return Task.FromResult(Told(_rows.TryAdd((writeBack.Interaction, writeBack.Name), writeBack), writeBack));
    }

    /// <inheritdoc/>
    public Task<bool> ReplaceAsync(WriteBack writeBack, int attempts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writeBack);
        var key = (writeBack.Interaction, writeBack.Name);
        return Task.FromResult(Told(_rows.TryGetValue(key, out var stored) && stored.Attempts == attempts && _rows.TryUpdate(key, writeBack, stored), writeBack));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WriteBack>> OfInteractionAsync(InteractionId interaction, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WriteBack>>([.. _rows.Values.Where(w => w.Interaction == interaction).OrderBy(w => w.Name, StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<WriteBack>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WriteBack>>([.. _rows.Values.Where(w => w.DueAt <= now).OrderBy(w => w.DueAt).ThenBy(w => w.Interaction.Value, StringComparer.Ordinal).ThenBy(w => w.Name, StringComparer.Ordinal).Take(limit)]);

    private bool Told(bool changed, WriteBack writeBack)
    {
        if (changed) feed?.Add(LedgerChangeKind.WriteBack, writeBack.Interaction.Value);
        return changed;
    }
}
