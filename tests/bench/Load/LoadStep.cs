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

    public double FirstP50 => Share(c => c.FirstOverhead, 0.5);

    public double UntilAskedP50 => Share(c => c.FullPath.Before, 0.5);

    public double AfterAnswerP50 => Share(c => c.FullPath.After, 0.5);

    public double OverheadP50 => Share(c => c.FullOverhead, 0.5);

    public double OverheadP99 => Share(c => c.FullOverhead, 0.99);

    public TimeSpan CpuPerCall => Calls.Count == 0 ? TimeSpan.Zero : Cpu / Calls.Count;

    /// <summary>Cores the server used on average.</summary>
    public double Cores => Cpu / Took;

    public bool IsHeld => Lost == 0 && OverheadP99 < MostOverhead;

    /// <summary>Not a number when every call was lost.</summary>
    private double Share(Func<CallFigures, double> figure, double share) => Calls.Count == 0 ? double.NaN : Calls.Select(figure).ToList().Percentile(share);
}
