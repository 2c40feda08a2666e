using AgentHub.Bench.Push;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Legs;

/// <summary>What it costs to push, to one desk, to many, and to supervisors, against Socket.IO and raw WebSockets.</summary>
internal sealed class PushLeg : IBenchLeg
{
    private const int MostPeers = 5, Scenes = 4;

    public string Name => "push";

    public TimeSpan Most(BenchPlan plan) => TimeSpan.FromMinutes(5) + 2 * MostPeers * Scenes * (plan.Rounds + 1) * plan.Slice;

    public async Task<LegOutcome> RunAsync(BenchPlan plan, MachineFacts machine, CancellationToken cancellationToken)
    {
        await using var run = new PushRun(plan);
        var result = await run.MeasureAsync(cancellationToken);
        var report = new PushReport(plan, machine, run.Scenes, result);
        return new(report.ToString(), report.IsCredible);
    }
}
