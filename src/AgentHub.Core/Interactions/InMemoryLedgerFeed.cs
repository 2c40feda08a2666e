namespace AgentHub.Core.Interactions;

/// <summary>The feed of a ledger in memory. Stores tell it what they changed, in the order in which they did. Thread safe.</summary>
public sealed class InMemoryLedgerFeed : ILedgerFeed
{
    private readonly Lock _lock = new();
    private readonly Queue<LedgerChange> _changes = [];
    private long _head;

    /// <summary>Takes up a change that readers can see by now.</summary>
    /// <param name="kind">What <paramref name="id"/> names.</param>
    /// <param name="id">Of what was changed.</param>
    /// <param name="contactEvent">Of a contact: why.</param>
    public void Add(LedgerChangeKind kind, string id, ContactEvent? contactEvent = null)
    {
        lock (_lock)
        {
            _changes.Enqueue(new(++_head, kind, id, contactEvent));
            if (_changes.Count > ILedgerFeed.Kept) _changes.Dequeue();
        }
    }

    /// <inheritdoc/>
    public Task<long> HeadAsync(CancellationToken cancellationToken)
    {
        lock (_lock) return Task.FromResult(_head);
    }

    /// <inheritdoc/>
    public Task<LedgerChanges> SinceAsync(long number, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, ILedgerFeed.MaxLimit);
        lock (_lock)
        {
            var gap = number > _head || number < _head - _changes.Count;
            return Task.FromResult(new LedgerChanges([.. _changes.Skip((int)Math.Max(0, number - (_head - _changes.Count))).Take(limit)], gap));
        }
    }
}
