using AgentHub.Core;
using AgentHub.Core.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Intake;

/// <summary>A ledger whose commits wait until the test lets them through.</summary>
internal sealed class HeldLedger : IContactLedger
{
    private readonly InMemoryContactLedger _inner = new();
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly List<(int Total, TaskCompletionSource Waiter)> _waiters = [];
    private int _total;

    public void Replace(IServiceCollection services) => services.AddSingleton<IContactLedger>(this);

    public void Release() => _released.TrySetResult();

    public async Task WhenWaitingAsync(int count)
    {
        for (var i = 0; i < count; i++) Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(30)), "No append arrived.");
    }

    /// <summary>Completes when so many appends have arrived since the beginning.</summary>
    public Task WhenArrivedAsync(int total)
    {
        lock (_waiters)
        {
            if (_total >= total) return Task.CompletedTask;
            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((total, waiter));
            return waiter.Task;
        }
    }

    public async Task<Appended> AppendAsync(ContactEvent contactEvent, CancellationToken cancellationToken)
    {
        Arrived();
        await _released.Task;
        return await _inner.AppendAsync(contactEvent, cancellationToken);
    }

    public Task<ContactState?> FindAsync(ContactId contact, CancellationToken cancellationToken) => _inner.FindAsync(contact, cancellationToken);

    public Task<ContactState?> FindByInteractionAsync(InteractionId interaction, CancellationToken cancellationToken) => _inner.FindByInteractionAsync(interaction, cancellationToken);

    public Task<IReadOnlyList<ContactState>> OpenAsync(int limit, CancellationToken cancellationToken) => _inner.OpenAsync(limit, cancellationToken);

    public Task<IReadOnlyList<ContactState>> RecordedSinceAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        _inner.RecordedSinceAsync(since, limit, cancellationToken);

    public Task<IReadOnlyList<ContactState>> WithFactAsync(string key, string hash, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        _inner.WithFactAsync(key, hash, since, limit, cancellationToken);

    private void Arrived()
    {
        _arrived.Release();
        lock (_waiters)
        {
            _total++;
            foreach (var (_, waiter) in _waiters.Where(w => w.Total <= _total)) waiter.TrySetResult();
            _waiters.RemoveAll(w => w.Total <= _total);
        }
    }
}
