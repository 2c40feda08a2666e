namespace AgentHub.Sandbox.Hub;

/// <summary>What the hub's clock says, computed from its last answer and the time since. Thread safe.</summary>
/// <remarks>An answer that was long on its way does not turn the copy back; only a hub that was started anew does.</remarks>
internal sealed class HubClockCopy(TimeProvider time)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private DateTimeOffset _now;
    private DateTimeOffset? _holdsAt;
    private long? _takenAt;

    /// <summary>Our own clock until the hub has answered once.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_lock) return Now_NeedsLock();
        }
    }

    /// <summary>Where it stands or will stand; null when it runs on.</summary>
    public DateTimeOffset? HoldsAt
    {
        get { lock (_lock) return _holdsAt; }
    }

    /// <summary>The hub has answered at least once.</summary>
    public bool IsKnown
    {
        get { lock (_lock) return _takenAt is not null; }
    }

    /// <summary>Takes over an answer of the hub.</summary>
    /// <param name="now">What the hub's clock said.</param>
    /// <param name="holdsAt">Where it stands or will stand; null when it runs on.</param>
    /// <param name="asked">What <see cref="Now"/> was when the hub was asked.</param>
    /// <returns>False when the hub's clock went back: it was started anew.</returns>
    public bool Set(DateTimeOffset now, DateTimeOffset? holdsAt, DateTimeOffset asked)
    {
        lock (_lock)
        {
            var wentBack = _takenAt is not null && asked - now > Tolerance;
            var late = _takenAt is not null && !wentBack && Now_NeedsLock() > now;
            (_now, _holdsAt, _takenAt) = (late ? Now_NeedsLock() : now, holdsAt, time.GetTimestamp());
            return !wentBack;
        }
    }

    private DateTimeOffset Now_NeedsLock()
    {
        if (_takenAt is not { } taken) return time.GetUtcNow();
        var now = _now + time.GetElapsedTime(taken);
        return _holdsAt < now ? _holdsAt.Value : now;
    }
}
