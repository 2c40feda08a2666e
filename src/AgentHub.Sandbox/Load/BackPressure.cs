namespace AgentHub.Sandbox.Load;

/// <summary>Holds every sender back while the hub asks to be left alone. Thread safe.</summary>
internal sealed class BackPressure(TimeProvider time)
{
    /// <summary>When the hub does not say for how long.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly Lock _lock = new();
    private readonly long _began = time.GetTimestamp();
    private TimeSpan _until;
    private TimeSpan _sum;

    /// <summary>For so long nothing was sent, pauses under way counted to their end.</summary>
    public TimeSpan Sum
    {
        get { lock (_lock) return _sum; }
    }

    /// <summary>The hub asked for a pause; one that ends earlier than another under way changes nothing.</summary>
    public void Pause(TimeSpan? asked)
    {
        var now = time.GetElapsedTime(_began);
        var until = now + TimeSpan.FromTicks(Math.Clamp((asked ?? Usual).Ticks, 0, Longest.Ticks));
        lock (_lock)
        {
            if (until <= _until) return;
            _sum += until - (now > _until ? now : _until);
            _until = until;
        }
    }

    /// <summary>Completes when the hub may be asked again.</summary>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan left;
            lock (_lock) left = _until - time.GetElapsedTime(_began);
            if (left <= TimeSpan.Zero) return;
            await Task.Delay(left, time, cancellationToken);
        }
    }
}
