using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters.Standing;

namespace AgentHub.Server.Adapters;

/// <summary>
/// How one system is doing. One lock; who listens is told after it. A failure stays until a good answer; slowness stays until
/// a quick one, so that the bar on the desk does not flicker. Thread safe.
/// </summary>
internal sealed class SystemCare : IDisposable
{
    private const string StillWaiting = "is still being waited for";
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly Action<SystemState, SystemState> _changed;
    private readonly ITimer _slowTimer;
    private readonly LinkedList<Pending> _pending = new();
    private SystemState _state;
    private DateTimeOffset _turnedAt;

    /// <param name="changed">Gets the state before and after; called outside the lock, possibly from several threads.</param>
    public SystemCare(TimeProvider time, bool enabled, Action<SystemState, SystemState> changed)
    {
        (_time, _changed) = (time, changed);
        _turnedAt = time.GetUtcNow();
        _state = new SystemState(enabled ? SystemCondition.Idle : SystemCondition.Disabled, time.GetUtcNow());
        _slowTimer = time.CreateTimer(_ => LookForSlow(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public SystemState State
    {
        get { lock (_lock) return _state; }
    }

    /// <summary>The state, and since when the adapter is as ready as it is now; the coming and going of questions changes neither.</summary>
    public (SystemState State, DateTimeOffset Since) Standing
    {
        get { lock (_lock) return (_state, _turnedAt); }
    }

    /// <summary>A question was sent. End it with <see cref="Ended"/>.</summary>
    /// <param name="showWithout">From when on it counts as slow.</param>
    public LinkedListNode<Pending> Began(TimeSpan showWithout)
    {
        LinkedListNode<Pending> node;
        (SystemState, SystemState)? change = null;
        lock (_lock)
        {
            node = _pending.AddLast(new Pending(_time.GetTimestamp(), showWithout));
            if (_pending.Count == 1 || showWithout < _pending.First!.Value.ShowWithout) _slowTimer.Change(showWithout, Timeout.InfiniteTimeSpan);
            if (_state.Condition is SystemCondition.Idle or SystemCondition.Ok) change = Become_NeedsLock(SystemCondition.Asking, null, null);
        }
        Tell(change);
        return node;
    }

    /// <summary>A question came to its end without an answer that says anything about the system.</summary>
    public void Ended(LinkedListNode<Pending> node)
    {
        (SystemState, SystemState)? change = null;
        lock (_lock)
        {
            Remove_NeedsLock(node);
            if (_pending.Count == 0 && _state.Condition == SystemCondition.Asking)
                change = Become_NeedsLock(_state.LastOk is null ? SystemCondition.Idle : SystemCondition.Ok, null, null);
        }
        Tell(change);
    }

    /// <summary>The system answered well.</summary>
    public void Answered(LinkedListNode<Pending>? node, TimeSpan took, TimeSpan showWithout)
    {
        (SystemState, SystemState)? change;
        lock (_lock)
        {
            if (node is not null) Remove_NeedsLock(node);
            _state = _state with { LastOk = _time.GetUtcNow(), LastTook = took };
            var slow = took > showWithout ? $"took {Skip.Seconds(took)}" : Overdue_NeedsLock() ? StillWaiting : null;
            var quick = _pending.Count > 0 ? SystemCondition.Asking : SystemCondition.Ok;
            change = Become_NeedsLock(slow is null ? quick : SystemCondition.Slow, slow, null);
        }
        Tell(change);
    }

    /// <summary>The system failed, or is not asked because it did.</summary>
    /// <param name="retryIn">When it is asked again by itself; null when that is not known.</param>
    public void Failed(LinkedListNode<Pending>? node, SystemCondition condition, string reason, TimeSpan? retryIn)
    {
        (SystemState, SystemState)? change;
        lock (_lock)
        {
            if (node is not null) Remove_NeedsLock(node);
            // A question that was sent before the breaker opened says nothing new.
            var stays = condition == SystemCondition.Failed && _state.Condition == SystemCondition.Open && _state.RetryAt > _time.GetUtcNow();
            change = stays ? null : Become_NeedsLock(condition, reason, retryIn is { } wait ? _time.GetUtcNow() + wait : null);
        }
        Tell(change);
    }

    /// <summary>Somebody who asks in another way than by questions waits too long.</summary>
    public void StillWaited()
    {
        (SystemState, SystemState)? change = null;
        lock (_lock)
        {
            if (_state.Condition is SystemCondition.Asking or SystemCondition.Ok or SystemCondition.Idle)
                change = Become_NeedsLock(SystemCondition.Slow, StillWaiting, null);
        }
        Tell(change);
    }

    /// <summary>Says when a failed system will be looked at again.</summary>
    public void WillRetry(TimeSpan wait)
    {
        (SystemState, SystemState)? change = null;
        lock (_lock)
        {
            if (_state.Condition == SystemCondition.Failed) change = Become_NeedsLock(SystemCondition.Failed, _state.Reason, _time.GetUtcNow() + wait);
        }
        Tell(change);
    }

    /// <summary>Somebody switched the system on or off. What is under way when it goes off says nothing any more.</summary>
    public void Switch(bool on)
    {
        (SystemState, SystemState)? change = null;
        lock (_lock)
        {
            if (on == (_state.Condition != SystemCondition.Disabled)) return;
            var before = _state;
            _turnedAt = _time.GetUtcNow();
            _state = before with { Condition = on ? SystemCondition.Idle : SystemCondition.Disabled, Since = _turnedAt, Reason = null, RetryAt = null };
            change = (before, _state);
        }
        Tell(change);
    }

    public void Dispose() => _slowTimer.Dispose();

    private void LookForSlow()
    {
        (SystemState, SystemState)? change = null;
        lock (_lock)
        {
            if (_pending.First is null) return;
            if (Overdue_NeedsLock())
            {
                if (_state.Condition is SystemCondition.Asking or SystemCondition.Ok or SystemCondition.Idle)
                    change = Become_NeedsLock(SystemCondition.Slow, StillWaiting, null);
            }
            else _slowTimer.Change(Next_NeedsLock(), Timeout.InfiniteTimeSpan);
        }
        Tell(change);
    }

    private void Remove_NeedsLock(LinkedListNode<Pending> node)
    {
        if (node.List is null) return;
        _pending.Remove(node);
        _slowTimer.Change(_pending.Count == 0 ? Timeout.InfiniteTimeSpan : Next_NeedsLock(), Timeout.InfiniteTimeSpan);
    }

    private bool Overdue_NeedsLock() => _pending.Any(p => _time.GetElapsedTime(p.Since) >= p.ShowWithout);

    private TimeSpan Next_NeedsLock()
    {
        var left = _pending.Min(p => p.ShowWithout - _time.GetElapsedTime(p.Since));
        return left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1);
    }

    private (SystemState Before, SystemState After)? Become_NeedsLock(SystemCondition condition, string? reason, DateTimeOffset? retryAt)
    {
        var before = _state;
        if (before.Condition == SystemCondition.Disabled) return null;
        if (before.Condition == condition && before.Reason == reason && before.RetryAt == retryAt) return null;
        if (AdapterStatus.Of(before.Condition) != AdapterStatus.Of(condition)) _turnedAt = _time.GetUtcNow();
        _state = before with
        {
            Condition = condition,
            Since = before.Condition == condition ? before.Since : _time.GetUtcNow(),
            Reason = reason,
            RetryAt = retryAt,
        };
        return (before, _state);
    }

    private void Tell((SystemState Before, SystemState After)? change)
    {
        if (change is { } c) _changed(c.Before, c.After);
    }

    /// <summary>A question under way.</summary>
    internal readonly record struct Pending(long Since, TimeSpan ShowWithout);
}
