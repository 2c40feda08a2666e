using System.Collections.Concurrent;
using AgentHub.Core;

namespace AgentHub.Server.Context;

/// <summary>
/// Does something for a contact a moment later, once however often it was wanted meanwhile: the many small steps at the
/// begin of a call are rendered together instead of one by one while its questions should be on their way. Thread safe.
/// </summary>
internal sealed class ShortlyAfter : IDisposable
{
    private readonly ConcurrentDictionary<ContactId, bool> _waiting = [];
    private readonly Action<ContactId> _act;
    private readonly TimeSpan _delay;
    private readonly ITimer _timer;
    private int _armed;

    /// <param name="delay">How much later; far less than anybody sees.</param>
    /// <param name="act">Quick, must not throw.</param>
    /// <param name="time">Clock of the delay.</param>
    public ShortlyAfter(TimeSpan delay, Action<ContactId> act, TimeProvider time)
    {
        (_delay, _act) = (delay, act);
        _timer = time.CreateTimer(static me => ((ShortlyAfter)me!).ActForAll(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Acts for this contact within the delay; cheap.</summary>
    public void For(ContactId contact)
    {
        if (_waiting.TryAdd(contact, true) && Interlocked.Exchange(ref _armed, 1) == 0) _timer.Change(_delay, Timeout.InfiniteTimeSpan);
    }

    /// <summary>It was done for this contact by other means.</summary>
    public void Forget(ContactId contact) => _waiting.TryRemove(contact, out _);

    public void Dispose() => _timer.Dispose();

    private void ActForAll()
    {
        Volatile.Write(ref _armed, 0);
        foreach (var contact in _waiting.Keys)
            if (_waiting.TryRemove(contact, out _)) _act(contact);
    }
}
