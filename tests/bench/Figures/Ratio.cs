using System.Globalization;

namespace AgentHub.Bench.Figures;

/// <summary>How many times <paramref name="Slow"/> is <paramref name="Fast"/>, or why that may not be said.</summary>
internal sealed record Ratio(string SlowName, Series Slow, string FastName, Series Fast)
{
    /// <summary>The ratio of the medians; null when the rounds of either side differ too much, or one is not above zero.</summary>
    public double? Value => Refusal is null ? Slow.P50 / Fast.P50 : null;

    /// <summary>Why there is no ratio; null when there is one.</summary>
    public string? Refusal
    {
        get
        {
            var unsteady = new[] { (Name: SlowName, Series: Slow), (Name: FastName, Series: Fast) }.Where(s => !s.Series.Agrees)
                .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name} differ by {s.Series.Spread:P0}")).ToList();
            if (Math.Min(Slow.P50, Fast.P50) <= 0) return $"refused: {(Slow.P50 <= 0 ? SlowName : FastName)} are not above zero: less than the rounds differ by";
            return unsteady.Count == 0 ? null : $"refused: the rounds of {string.Join(" and of ", unsteady)}, more than {Series.MostSpread:P0}";
        }
    }
}
