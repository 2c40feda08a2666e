using AgentHub.Core.Documents;

namespace AgentHub.Server.Sandbox;

/// <summary>
/// The clock of the sandbox: real time plus what was skipped, standing still where it is held. It never goes back. Timestamps
/// and timers stay those of the real clock, so that waits are real. Thread safe.
/// </summary>
internal sealed class SandboxTimeProvider : TimeProvider, IHubClock
{
    private readonly Lock _lock = new();
    private readonly List<Action> _handlers = [];
    private readonly TimeProvider _real;
    private TimeSpan _skipped;
    private DateTimeOffset? _holdsAt;
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <param name="environment">Must be Development.</param>
    /// <param name="real">The clock underneath.</param>
    /// <exception cref="InvalidOperationException">Another environment than Development: there nobody may move the clock.</exception>
    public SandboxTimeProvider(IHostEnvironment environment, TimeProvider real)
    {
        if (!environment.IsDevelopment()) throw new InvalidOperationException("The sandbox's clock can be used in Development only.");
        _real = real;
    }

    /// <summary>The clock underneath, for what must not be moved.</summary>
    public TimeProvider Real => _real;

    /// <inheritdoc/>
    public override long TimestampFrequency => _real.TimestampFrequency;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    /// <inheritdoc/>
    public HubClockState Now
    {
        get { lock (_lock) return new(Now_NeedsLock(), _holdsAt); }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return Now_NeedsLock();
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => _real.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves forward; a time that has passed changes nothing. Where the clock is held it does not move past.</summary>
    public void SkipTo(DateTimeOffset time)
    {
        lock (_lock)
        {
            var now = Now_NeedsLock();
            if (time <= now) return;
            _skipped += time - now;
            Now_NeedsLock();
        }
        Announce();
    }

    /// <summary>Lets the clock run up to a time and stand there; it stands at once when the time has passed.</summary>
    public void HoldAt(DateTimeOffset time)
    {
        lock (_lock)
        {
            var now = RunOnFromHere_NeedsLock();
            _holdsAt = time > now ? time : now;
        }
        Announce();
    }

    /// <summary>Lets the clock run on from where it stands.</summary>
    public void Release()
    {
        lock (_lock)
        {
            RunOnFromHere_NeedsLock();
            _holdsAt = null;
        }
        Announce();
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(Action handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        lock (_lock) _handlers.Add(handler);
        return new Subscription(() =>
        {
            lock (_lock) _handlers.Remove(handler);
        });
    }

    private DateTimeOffset Now_NeedsLock()
    {
        var now = _real.GetUtcNow() + _skipped;
        if (_holdsAt < now) now = _holdsAt.Value;
        // The real clock may be set back; ours is not.
        if (now > _last) _last = now;
        return _last;
    }

    /// <summary>Forgets what the real clock went on while ours stood.</summary>
    private DateTimeOffset RunOnFromHere_NeedsLock()
    {
        var now = Now_NeedsLock();
        _skipped = now - _real.GetUtcNow();
        return now;
    }

    private void Announce()
    {
        Action[] handlers;
        lock (_lock) handlers = [.. _handlers];
        foreach (var handler in handlers) handler();
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
