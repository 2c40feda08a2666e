using System.Collections.Concurrent;

namespace AgentHub.Core.Nodes;

/// <summary>Leases of this process. They never lapse: their holders end with the process.</summary>
public sealed class InMemoryLeases(TimeProvider time) : ILeases
{
    private readonly ConcurrentDictionary<string, Lease> _leases = new(StringComparer.Ordinal);

    /// <summary>Leases held.</summary>
    public int Count => _leases.Count;

    /// <inheritdoc/>
    public ValueTask<ILease?> TryTakeAsync(string name, CancellationToken cancellationToken)
    {
        var lease = new Lease(this, name);
        return ValueTask.FromResult<ILease?>(_leases.TryAdd(name, lease) ? lease : null);
    }

    /// <inheritdoc/>
    public async ValueTask WaitAsync(string name, TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (!_leases.TryGetValue(name, out var lease)) return;
        try
        {
            await lease.Ended.WaitAsync(atMost, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It was waited for long enough.
        }
    }

    private sealed class Lease(InMemoryLeases owner, string name) : ILease
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Ended => _ended.Task;

        public bool IsHeld => !_ended.Task.IsCompleted;

        public ValueTask DisposeAsync()
        {
            owner._leases.TryRemove(KeyValuePair.Create(name, this));
            _ended.TrySetResult();
            return default;
        }
    }
}
