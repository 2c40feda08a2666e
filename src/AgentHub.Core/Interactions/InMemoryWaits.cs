namespace AgentHub.Core.Interactions;

/// <summary>Reported waits, in memory.</summary>
public sealed class InMemoryWaits(InMemoryLedgerFeed? feed = null) : IWaits
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(InteractionId, string), SystemWait> _waits = [];

    /// <inheritdoc/>
    public Task SaveAsync(IReadOnlyList<SystemWait> waits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(waits);
        lock (_lock)
        {
            var changed = waits.Where(Save_NeedsLock).Select(w => w.Interaction).ToHashSet();
            foreach (var interaction in changed) feed?.Add(LedgerChangeKind.Waits, interaction.Value);
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SystemWait>> OfInteractionAsync(InteractionId interaction, CancellationToken cancellationToken)
    {
        lock (_lock) return Ordered(_waits.Values.Where(w => w.Interaction == interaction));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SystemWait>> SinceAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        lock (_lock) return Ordered(_waits.Values.Where(w => w.From >= since).OrderByDescending(w => w.From).ThenByDescending(w => w.Id, StringComparer.Ordinal).Take(limit));
    }

    private bool Save_NeedsLock(SystemWait wait)
    {
        if (!_waits.TryGetValue((wait.Interaction, wait.Id), out var stored)) _waits[(wait.Interaction, wait.Id)] = wait;
        else if (stored.Until is null && wait.Until is not null) _waits[(wait.Interaction, wait.Id)] = stored with { Until = wait.Until, OffHub = wait.OffHub };
        else return false;
        return true;
    }

    private static Task<IReadOnlyList<SystemWait>> Ordered(IEnumerable<SystemWait> waits) =>
        Task.FromResult<IReadOnlyList<SystemWait>>([.. waits.OrderBy(w => w.From).ThenBy(w => w.Id, StringComparer.Ordinal)]);
}
