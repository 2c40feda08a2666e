using System.Globalization;
using AgentHub.Bench.Load;

namespace AgentHub.Bench.Report;

/// <summary>How many full views a second the server holds.</summary>
internal sealed class LoadReport(MachineFacts machine, IReadOnlyList<LoadStep> steps)
{
    private const double PopsPerSecondAndCore = 300;

    public override string ToString()
    {
        var table = new TextTable("calls a second", "first facet p50 (ms)", "full view p50 (ms)", "p99 (ms)", "until asked p50", "after the answer p50", "lost", "server CPU per call (ms)", "cores used", "held");
        foreach (var s in steps)
            table.Row(Text($"{s.PerSecond}"), s.FirstP50, s.OverheadP50, s.OverheadP99, s.UntilAskedP50, s.AfterAnswerP50, s.Lost, s.CpuPerCall.TotalMilliseconds, s.Cores, s.IsHeld ? "yes" : "no");
        return Text($"AgentHub under load: {machine}\n{LoadRun.Agents} agents, calls at fixed times, seven events a call; systems, agents and server share the machine; times are what was added to the systems' own\n\n{table}\n\n{Verdict()}");
    }

    private string Verdict()
    {
        if (steps.LastOrDefault(s => s.IsHeld) is not { } best) return "no step was held";
        var perCore = best.PerSecond / best.Cores;
        return Text($"highest step held: {best.PerSecond} full views a second with {best.Cores:0.00} cores, {perCore:0} a second and core (goal ≥ {PopsPerSecondAndCore:0} {(perCore >= PopsPerSecondAndCore ? "reached" : "NOT REACHED")})");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
