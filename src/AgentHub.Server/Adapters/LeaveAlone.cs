namespace AgentHub.Server.Adapters;

/// <summary>Until when a system asked not to be asked (<c>Retry-After</c>). Thread safe.</summary>
internal sealed class LeaveAlone(TimeProvider time)
{
    private readonly long _epoch = time.GetTimestamp();
    private long _untilTicks;

    /// <summary>The longer of two wishes counts.</summary>
    public void For(TimeSpan span)
    {
        var until = (time.GetElapsedTime(_epoch) + span).Ticks;
        var before = Volatile.Read(ref _untilTicks);
        while (until > before)
        {
            var seen = Interlocked.CompareExchange(ref _untilTicks, until, before);
            if (seen == before) return;
            before = seen;
        }
    }

    /// <summary>How long still; null when it may be asked.</summary>
    public TimeSpan? Left()
    {
        var until = Volatile.Read(ref _untilTicks);
        if (until == 0) return null;
        var left = TimeSpan.FromTicks(until) - time.GetElapsedTime(_epoch);
        return left > TimeSpan.Zero ? left : null;
    }
}
