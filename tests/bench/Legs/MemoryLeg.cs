using AgentHub.Bench.Memory;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Legs;

/// <summary>What an idle connected agent costs in memory, against Socket.IO and raw WebSockets.</summary>
internal sealed class MemoryLeg : IBenchLeg
{
    public string Name => "memory";

    public TimeSpan Most(BenchPlan plan) => TimeSpan.FromMinutes(5 + 5 * plan.Rounds);

    public async Task<LegOutcome> RunAsync(BenchPlan plan, MachineFacts machine, CancellationToken cancellationToken)
    {
        await using var run = new MemoryRun(plan);
        var report = new MemoryReport(plan, machine, await run.MeasureAsync(cancellationToken));
        return new(report.ToString(), report.IsCredible);
    }
}
