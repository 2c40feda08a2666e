namespace AgentHub.Bench.Figures;

/// <summary>Middle and tail of a set of measurements, in the unit they came in.</summary>
internal static class Percentiles
{
    /// <summary>The value below which <paramref name="share"/> of the values lie, interpolated between neighbours.</summary>
    /// <param name="values">At least one, in any order; left as they are.</param>
    /// <param name="share">0 (the least) to 1 (the greatest), both included.</param>
    public static double Percentile(this IReadOnlyCollection<double> values, double share)
    {
        if (values.Count == 0) throw new ArgumentException("Nothing was measured.", nameof(values));
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var sorted = values.Order().ToArray();
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /// <summary>The middle value.</summary>
    public static double Median(this IReadOnlyCollection<double> values) => values.Percentile(0.5);
}
