using AgentHub.Bench.Report;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Legs;

/// <summary>First facet, full view, warm contact and a hanging system, against aggregators.</summary>
internal sealed class FacetsLeg : IBenchLeg
{
    public string Name => "facets";

    public TimeSpan Most(BenchPlan plan) => TimeSpan.FromMinutes(plan.IsSmoke ? 3 : 15);

    public async Task<LegOutcome> RunAsync(BenchPlan plan, MachineFacts machine, CancellationToken cancellationToken)
    {
        await using var run = await BenchRun.StartAsync(plan, BenchPlan.Agents, cancellationToken);
        var report = new BenchReport(plan, machine, await run.MeasureAsync(cancellationToken));
        return new(report.ToString(), report.IsCredible);
    }
}
