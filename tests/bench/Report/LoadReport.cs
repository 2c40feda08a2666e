using System.Globalization;
using AgentHub.Bench.Load;

namespace AgentHub.Bench.Report;

/// <summary>How many full views a second the server holds.</summary>
internal sealed class LoadReport(MachineFacts machine, LoadFigures figures)
{
    private const double PopsPerSecondAndCore = 300;

    public override string ToString()
    {
        var table = new TextTable("calls a second", "for (s)", "first facet p50 (ms)", "full view p50 (ms)", "p99 (ms)", "until asked p50", "after the answer p50", "lost", "server CPU per call (ms)", "cores used", "held");
        foreach (var s in figures.Steps.Concat(figures.Long))
            table.Row(Text($"{s.PerSecond}"), Text($"{s.Took.TotalSeconds:0}"), s.FirstP50, s.OverheadP50, s.OverheadP99, s.UntilAskedP50, s.AfterAnswerP50, s.Lost, s.CpuPerCall.TotalMilliseconds, s.Cores, s.IsHeld ? "yes" : "no");
        return Text($"""
            AgentHub under load: {machine}; load average now {MachineFacts.LoadNow() ?? "unknown"}
            {LoadRun.Agents} agents, calls at fixed times (an open loop), seven events a call; systems, agents and server share the machine; times are what was added to the systems' own

            {table}

            {Verdict()}
            """);
    }

    private string Verdict()
    {
        if (figures.Long.FirstOrDefault(s => s.IsHeld) is not { } best) return "full pops a second and core: no rate was held";
        var perCore = best.PerSecond / best.Cores;
        return Text($"full pops a second and core: {perCore:0} ({best.PerSecond} a second with {best.Cores:0.00} cores for {best.Took.TotalSeconds:0} s, p99 overhead {best.OverheadP99:0.0} ms < {LoadStep.MostOverhead} ms, none lost; goal ≥ {PopsPerSecondAndCore} {(perCore >= PopsPerSecondAndCore ? "reached" : "NOT REACHED")})");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
