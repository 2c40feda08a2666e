using AgentHub.Bench.Figures;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Load;

/// <summary>Calls that came at one rate, whether or not the server kept up.</summary>
/// <param name="PerSecond">Calls begun per second, at fixed times.</param>
/// <param name="Calls">Those that got their full view.</param>
/// <param name="Lost">Those that did not, in 20 s.</param>
/// <param name="Took">From the first begin to the last end.</param>
/// <param name="Cpu">CPU of the server meanwhile.</param>
internal sealed record LoadStep(int PerSecond, IReadOnlyList<CallFigures> Calls, int Lost, TimeSpan Took, TimeSpan Cpu)
{
    /// <summary>Longest tail at which a rate counts as held.</summary>
    public const double MostOverhead = 100;

    public double FirstP50 => Calls.Select(c => c.FirstOverhead).ToList().Median();

    public double UntilAskedP50 => Calls.Select(c => c.FullPath.Before).ToList().Median();

    public double AfterAnswerP50 => Calls.Select(c => c.FullPath.After).ToList().Median();

    public double OverheadP50 => Calls.Select(c => c.FullOverhead).ToList().Median();

    public double OverheadP99 => Calls.Select(c => c.FullOverhead).ToList().Percentile(0.99);

    public TimeSpan CpuPerCall => Cpu / Calls.Count;

    /// <summary>Cores the server used on average.</summary>
    public double Cores => Cpu / Took;

    public bool IsHeld => Lost == 0 && OverheadP99 < MostOverhead;
}
