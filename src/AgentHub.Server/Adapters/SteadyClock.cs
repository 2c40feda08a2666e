namespace AgentHub.Server.Adapters;

/// <summary>
/// A clock for the breaker: its UTC time is made from the monotonic one, so that a hub clock that stands still or jumps
/// (the sandbox's does) neither keeps a breaker open nor closes it.
/// </summary>
internal sealed class SteadyClock(TimeProvider time) : TimeProvider
{
    private readonly DateTimeOffset _start = time.GetUtcNow();
    private readonly long _began = time.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _start + time.GetElapsedTime(_began);

    public override long GetTimestamp() => time.GetTimestamp();

    public override long TimestampFrequency => time.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        time.CreateTimer(callback, state, dueTime, period);
}
