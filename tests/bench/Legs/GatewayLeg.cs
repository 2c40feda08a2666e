using AgentHub.Bench.Gateway;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Legs;

/// <summary>What it costs to pass a request through, against plain YARP, nginx and HAProxy.</summary>
internal sealed class GatewayLeg : IBenchLeg
{
    private const int MostPeers = 5;

    public string Name => "gateway";

    public TimeSpan Most(BenchPlan plan) => TimeSpan.FromMinutes(3) + 2 * MostPeers * (plan.Rounds + 1) * plan.Slice;

    public async Task<LegOutcome> RunAsync(BenchPlan plan, MachineFacts machine, CancellationToken cancellationToken)
    {
        await using var run = new GatewayRun(plan);
        var report = new GatewayReport(plan, machine, await run.MeasureAsync(cancellationToken));
        return new(report.ToString(), report.IsCredible);
    }
}
