using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Legs;

/// <summary>One part of the bench that can be run alone: its own processes, its own report.</summary>
internal interface IBenchLeg
{
    /// <summary>As on the command line.</summary>
    string Name { get; }

    /// <summary>Longest it may take by this plan.</summary>
    TimeSpan Most(BenchPlan plan);

    /// <summary>Starts what it needs, measures, and ends everything it started.</summary>
    /// <exception cref="InvalidOperationException">A process that cannot be left out did not start or did not answer.</exception>
    Task<LegOutcome> RunAsync(BenchPlan plan, MachineFacts machine, CancellationToken cancellationToken);
}
