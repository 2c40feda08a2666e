using AgentHub.Bench.Load;

namespace AgentHub.Bench.Runs;

/// <summary>How much is measured; every count and the whole run are bounded.</summary>
internal sealed record BenchPlan
{
    /// <summary>Counted rounds; one more goes before them for warming up.</summary>
    public required int Rounds { get; init; }

    /// <summary>Calls of one peer in one round, one after the other.</summary>
    public required int Calls { get; init; }

    /// <summary>Calls of the sequential peer in one round; fewer, because each takes so long.</summary>
    public required int SequentialCalls { get; init; }

    /// <summary>Calls of the aggregator in one round while a system hangs; each waits for its time-out.</summary>
    public required int HangingAggregatorCalls { get; init; }

    /// <summary>Callers in one round who call again while their answers are still good.</summary>
    public required int WarmCalls { get; init; }

    /// <summary>Agents at their desks, called in turn.</summary>
    public int Agents { get; init; } = 8;

    /// <summary>True when it only shows that everything runs: too few calls for a verdict.</summary>
    public bool IsSmoke { get; init; }

    /// <summary>True to raise the load on AgentHub alone instead of comparing it.</summary>
    public bool RaisesLoad { get; init; }

    /// <summary>Calls a second of each step of a load run.</summary>
    public IReadOnlyList<int> PerSecond { get; init; } = [10, 25, 50, 75, 100, 150, 200, 300, 400];

    /// <summary>How long one step of a load run lasts.</summary>
    public TimeSpan StepLength { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>Longest the whole run may take.</summary>
    public required TimeSpan Most { get; init; }

    /// <summary>When a system that does not answer is given up; the same for all peers. The product's default is 15 s.</summary>
    public static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(2);

    /// <summary>Longest one call may take.</summary>
    public static readonly TimeSpan MostPerCall = TimeSpan.FromSeconds(20);

    public static readonly BenchPlan Full = new() { Rounds = 5, Calls = 60, SequentialCalls = 15, HangingAggregatorCalls = 3, WarmCalls = 15, Most = TimeSpan.FromMinutes(15) };

    public static readonly BenchPlan Quick = new() { Rounds = 2, Calls = 10, SequentialCalls = 3, HangingAggregatorCalls = 1, WarmCalls = 4, IsSmoke = true, Most = TimeSpan.FromMinutes(3) };

    /// <summary>For the load only.</summary>
    public static readonly BenchPlan Load = Quick with { RaisesLoad = true, Agents = LoadRun.Agents, Most = TimeSpan.FromMinutes(15) };
}
