namespace AgentHub.Sandbox.Load;

/// <summary>Durations counted in steps of 2 %, from 50 µs to about 6 minutes: as small for a million as for one. Thread safe.</summary>
internal sealed class Latencies
{
    private const double Shortest = 0.05;
    private const double Step = 1.02;
    private readonly long[] _counts = new long[800];

    public void Add(TimeSpan duration)
    {
        var ms = duration.TotalMilliseconds;
        var at = ms <= Shortest ? 0 : (int)Math.Ceiling(Math.Log(ms / Shortest) / Math.Log(Step));
        Interlocked.Increment(ref _counts[Math.Min(at, _counts.Length - 1)]);
    }

    /// <summary>Null when nothing was counted.</summary>
    public LatencyFigures? Figures()
    {
        var counts = new long[_counts.Length];
        for (var i = 0; i < counts.Length; i++) counts[i] = Interlocked.Read(ref _counts[i]);
        var all = counts.Sum();
        return all == 0 ? null : new(all, At(counts, all, 0.5), At(counts, all, 0.9), At(counts, all, 0.99), At(counts, all, 1));
    }

    private static double At(long[] counts, long all, double share)
    {
        var wanted = (long)Math.Ceiling(all * share);
        var at = 0;
        for (long seen = counts[0]; seen < wanted; seen += counts[at]) at++;
        return Math.Round(Shortest * Math.Pow(Step, at), 2);
    }
}

/// <summary>Percentiles in milliseconds, each at most 2 % too high.</summary>
internal sealed record LatencyFigures(long Count, double P50, double P90, double P99, double Max);
