namespace AgentHub.Sandbox.Hub;

/// <summary>How long to wait before the next try: 100 ms, doubling up to 5 s, or as long as the hub asked for (at most 60 s).</summary>
internal static class Backoff
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <param name="tries">How often it was tried; from 1.</param>
    /// <param name="askedFor">What the hub asked for; null when nothing.</param>
    public static TimeSpan After(int tries, TimeSpan? askedFor)
    {
        if (askedFor is { } asked) return TimeSpan.FromTicks(Math.Clamp(asked.Ticks, Shortest.Ticks, TimeSpan.FromSeconds(60).Ticks));
        var doubled = Shortest * Math.Pow(2, Math.Min(tries - 1, 10));
        return doubled < Longest ? doubled : Longest;
    }
}
