using System.Collections.Immutable;
using System.Threading.Channels;

namespace AgentHub.Core.Interactions;

/// <summary>
/// Announces committed changes within this process: one queue, one reader, so that a contact's changes keep their order.
/// The queue holds <see cref="Capacity"/> changes; a ledger that commits faster than the handlers take waits. Thread safe.
/// </summary>
public sealed class InMemoryContactChanges : IContactChanges, IContactCommits, IAsyncDisposable
{
    /// <summary>Changes that may wait for the handlers.</summary>
    public const int Capacity = 4096;

    private readonly Channel<ContactChange> _queue = Channel.CreateBounded<ContactChange>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly Action<Exception> _onThrow;
    private readonly Task _reading;
    private readonly Subscriptions<ContactChange> _expecting = new();
    private ImmutableArray<Action<ContactChange>> _handlers = [];

    /// <param name="onThrow">Told what a handler threw; the other handlers are still called.</param>
    public InMemoryContactChanges(Action<Exception>? onThrow = null)
    {
        _onThrow = onThrow ?? (_ => { });
        _reading = Task.Run(ReadAsync);
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<ContactChange> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ImmutableInterlocked.Update(ref _handlers, handlers => handlers.Add(handler));
        return new Subscription(this, handler);
    }

    /// <inheritdoc/>
    public IDisposable SubscribeExpected(Action<ContactChange> handler) => _expecting.Add(handler);

    /// <inheritdoc/>
    public void Expected(ContactChange change) => _expecting.Announce(change);

    /// <inheritdoc/>
    public ValueTask CommittedAsync(ContactChange change) => _queue.Writer.TryWrite(change) ? default : WaitAndWriteAsync(change);

    /// <summary>Stops after everything committed so far was announced.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _reading;
    }

    private async ValueTask WaitAndWriteAsync(ContactChange change)
    {
        while (await _queue.Writer.WaitToWriteAsync())
            if (_queue.Writer.TryWrite(change)) return;
    }

    private async Task ReadAsync()
    {
        await foreach (var change in _queue.Reader.ReadAllAsync())
            foreach (var handler in _handlers) Call(handler, change);
    }

    private void Call(Action<ContactChange> handler, ContactChange change)
    {
        try
        {
            handler(change);
        }
        catch (Exception e)
        {
            _onThrow(e);
        }
    }

    private sealed class Subscription(InMemoryContactChanges owner, Action<ContactChange> handler) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref owner._handlers, handlers => handlers.Remove(handler));
    }
}
