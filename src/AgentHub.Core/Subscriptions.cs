using System.Collections.Immutable;

namespace AgentHub.Core;

/// <summary>Handlers that want to hear of something. Announcing reads an immutable list, so it takes no lock. Thread safe.</summary>
public sealed class Subscriptions<T>
{
    private ImmutableArray<Action<T>> _handlers = [];

    /// <summary>Adds a handler until the result is disposed.</summary>
    public IDisposable Add(Action<T> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ImmutableInterlocked.Update(ref _handlers, static (all, one) => all.Add(one), handler);
        return new Subscription(this, handler);
    }

    /// <summary>Calls every handler, in the order they came, on this thread.</summary>
    public void Announce(T what)
    {
        foreach (var handler in _handlers) handler(what);
    }

    private sealed class Subscription(Subscriptions<T> owner, Action<T> handler) : IDisposable
    {
        private int _disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
            ImmutableInterlocked.Update(ref owner._handlers, static (all, one) => all.Remove(one), handler);
        }
    }
}
