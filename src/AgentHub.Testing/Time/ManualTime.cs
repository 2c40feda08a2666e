namespace AgentHub.Testing;

/// <summary>A clock that moves only when the test says so: UTC time, timestamps and timers together. Thread safe.</summary>
/// <remarks>
/// Timers fire inside <see cref="Advance"/>, in the order they fall due, each seeing its own due time as now. A timer that a
/// callback arms within the advanced span fires in the same call.
/// </remarks>
public sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<ManualTimer> _armed = [];
    private readonly List<(int AtLeast, TaskCompletionSource Done)> _watchers = [];
    private readonly DateTimeOffset _start;
    private DateTimeOffset _now;
    private long _order;

    /// <summary>Starts at 12 November 2026, 09:14 UTC.</summary>
    public ManualTime() : this(new DateTimeOffset(2026, 11, 12, 9, 14, 0, TimeSpan.Zero)) { }

    /// <param name="start">First value of <see cref="GetUtcNow"/>.</param>
    public ManualTime(DateTimeOffset start) => _now = _start = start.ToUniversalTime();

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Timers that are waiting for their time.</summary>
    public int Waiting
    {
        get { lock (_lock) return _armed.Count; }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => (GetUtcNow() - _start).Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock forward and fires what falls due, the end of the span included.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + by);
    }

    /// <summary>Moves the clock forward to a time and fires what falls due. A time that has passed changes nothing.</summary>
    public void AdvanceTo(DateTimeOffset time)
    {
        while (TakeDue(time) is { } timer) timer.Fire();
        lock (_lock)
        {
            if (time > _now) _now = time.ToUniversalTime();
        }
    }

    /// <summary>Completes as soon as at least this many timers wait; await it before advancing what another task waits for.</summary>
    public Task WhenWaitingAsync(int atLeast, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_armed.Count >= atLeast) return Task.CompletedTask;
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((atLeast, done));
            return done.Task.WaitAsync(cancellationToken);
        }
    }

    internal bool Arm(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            if (timer.IsDisposed) return false;
            _armed.Remove(timer);
            if (dueTime < TimeSpan.Zero) return true;
            timer.DueAt = _now + dueTime;
            timer.Period = period > TimeSpan.Zero ? period : null;
            timer.Order = _order++;
            _armed.Add(timer);
            TellWatchers_NeedsLock();
            return true;
        }
    }

    internal void Disarm(ManualTimer timer)
    {
        lock (_lock)
        {
            timer.IsDisposed = true;
            _armed.Remove(timer);
        }
    }

    private ManualTimer? TakeDue(DateTimeOffset until)
    {
        lock (_lock)
        {
            var timer = _armed.Where(t => t.DueAt <= until).OrderBy(t => t.DueAt).ThenBy(t => t.Order).FirstOrDefault();
            if (timer is null) return null;
            if (timer.DueAt > _now) _now = timer.DueAt;
            if (timer.Period is { } period)
            {
                timer.DueAt += period;
                timer.Order = _order++;
            }
            else
            {
                _armed.Remove(timer);
            }
            return timer;
        }
    }

    private void TellWatchers_NeedsLock()
    {
        foreach (var (_, done) in _watchers.Where(w => w.AtLeast <= _armed.Count)) done.TrySetResult();
        _watchers.RemoveAll(w => w.Done.Task.IsCompleted);
    }
}
