namespace AgentHub.Bench.Figures;

/// <summary>How long a system itself was at work, by its own stamps: what no peer can save.</summary>
internal static class BusyTime
{
    /// <summary>Length of the union of the intervals as far as they lie before <paramref name="until"/>, in ticks of the clock they use.</summary>
    /// <param name="intervals">Begin and end of each question; overlapping ones count once. One that never ended is left out.</param>
    /// <param name="until">Nothing after it counts.</param>
    public static long Of(IEnumerable<(long Began, long Ended)> intervals, long until = long.MaxValue)
    {
        long total = 0, reached = long.MinValue;
        foreach (var (began, ended) in intervals.Where(i => i.Ended > 0).OrderBy(i => i.Began))
        {
            var from = Math.Max(began, reached);
            var to = Math.Min(ended, until);
            if (to <= from) continue;
            total += to - from;
            reached = to;
        }

        return total;
    }
}
