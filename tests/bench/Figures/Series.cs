namespace AgentHub.Bench.Figures;

/// <summary>One quantity measured over several rounds.</summary>
/// <remarks>Immutable. A round without values does not count as a round.</remarks>
internal sealed class Series
{
    /// <summary>Rounds that differ by more than this are not comparable.</summary>
    public const double MostSpread = 0.20;

    private readonly double[] _all;

    /// <param name="rounds">The values of each round, in milliseconds.</param>
    public Series(IEnumerable<IReadOnlyCollection<double>> rounds)
    {
        var kept = rounds.Where(r => r.Count > 0).ToList();
        _all = [.. kept.SelectMany(r => r)];
        RoundMedians = [.. kept.Select(r => r.Median())];
    }

    public int Count => _all.Length;

    /// <summary>The median of each round, in their order.</summary>
    public IReadOnlyList<double> RoundMedians { get; }

    /// <summary>Median of the rounds' medians, so that one bad round does not decide.</summary>
    public double P50 => RoundMedians.Median();

    /// <summary>99 of 100 values of all rounds together lie below.</summary>
    public double P99 => _all.Percentile(0.99);

    /// <summary>How far the rounds lie apart: (greatest − least median) / middle one; 0 when all are the same, as with a single round.</summary>
    public double Spread => RoundMedians.Max() is var most && RoundMedians.Min() is var least && most == least ? 0 : (most - least) / Math.Abs(P50);

    /// <summary>True when the rounds agree well enough to divide by them.</summary>
    public bool Agrees => Spread <= MostSpread;
}
