namespace AgentHub.Server.Intake;

/// <summary>
/// Lets so many requests a minute through, evenly: at most ten seconds' worth at once, then one whenever the next is due.
/// Thread safe.
/// </summary>
internal sealed class SourceRate(int perMinute, TimeProvider time)
{
    private const double BurstSeconds = 10;

    private readonly double _perSecond = perMinute / 60.0;
    private readonly double _most = Math.Max(1, perMinute / 60.0 * BurstSeconds);
    private readonly Lock _lock = new();
    private double _left = Math.Max(1, perMinute / 60.0 * BurstSeconds);
    private long _at = time.GetTimestamp();

    /// <summary>Null when the request may come in, else how long until the next may.</summary>
    public TimeSpan? Take()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _left = Math.Min(_most, _left + (time.GetElapsedTime(_at, now).TotalSeconds * _perSecond));
            _at = now;
            if (_left < 1) return TimeSpan.FromSeconds((1 - _left) / _perSecond);
            _left--;
            return null;
        }
    }
}
