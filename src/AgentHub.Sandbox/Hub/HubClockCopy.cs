namespace AgentHub.Sandbox.Hub;

/// <summary>What the hub's clock says, computed from its last answer and the time since. Thread safe.</summary>
internal sealed class HubClockCopy(TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateTimeOffset _now;
    private DateTimeOffset? _holdsAt;
    private long? _takenAt;

    /// <summary>Our own clock until the hub has answered once.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_lock)
            {
                if (_takenAt is not { } taken) return time.GetUtcNow();
                var now = _now + time.GetElapsedTime(taken);
                return _holdsAt < now ? _holdsAt.Value : now;
            }
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

    public void Set(DateTimeOffset now, DateTimeOffset? holdsAt)
    {
        lock (_lock) (_now, _holdsAt, _takenAt) = (now, holdsAt, time.GetTimestamp());
    }
}
