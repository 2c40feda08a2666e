namespace AgentHub.Testing;

/// <summary>A timer of <see cref="ManualTime"/>; its fields are guarded by the clock's lock.</summary>
internal sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
{
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Null fires once.</summary>
    public TimeSpan? Period { get; set; }

    /// <summary>Timers due at the same time fire in the order they were armed.</summary>
    public long Order { get; set; }

    public bool IsDisposed { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period) => time.Arm(this, dueTime, period);

    public void Fire() => callback(state);

    public void Dispose() => time.Disarm(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
