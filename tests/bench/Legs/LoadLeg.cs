using AgentHub.Bench.Load;
using AgentHub.Bench.Report;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Legs;

/// <summary>Full pops a second and core: AgentHub alone, calls at fixed times, faster step by step, then the highest rate for long.</summary>
internal sealed class LoadLeg : IBenchLeg
{
    public string Name => "load";

    public TimeSpan Most(BenchPlan plan) => TimeSpan.FromMinutes(5) + 3 * plan.HoldFor;

    public async Task<LegOutcome> RunAsync(BenchPlan plan, MachineFacts machine, CancellationToken cancellationToken)
    {
        await using var run = await BenchRun.StartAsync(plan, LoadRun.Agents, cancellationToken);
        return new(new LoadReport(machine, await run.LoadAsync(cancellationToken)).ToString(), IsCredible: true);
    }
}
