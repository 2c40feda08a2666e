using AgentHub.Bench.Legs;

namespace AgentHub.Bench.Runs;

/// <summary>How much is measured; every count and every leg are bounded.</summary>
internal sealed record BenchPlan
{
    /// <summary>What to run, one after the other.</summary>
    public IReadOnlyList<IBenchLeg> Legs { get; init; } = BenchLegs.All;

    /// <summary>Counted rounds; one more goes before them for warming up, where a process is used for more than one.</summary>
    public required int Rounds { get; init; }

    /// <summary>True when it only shows that everything runs: too little for a verdict.</summary>
    public bool IsSmoke { get; init; }

    /// <summary>Facets: calls of one peer in one round, one after the other.</summary>
    public required int Calls { get; init; }

    /// <summary>Facets: calls of the sequential peer in one round; fewer, because each takes so long.</summary>
    public required int SequentialCalls { get; init; }

    /// <summary>Facets: calls of the aggregator in one round while a system hangs; each waits for its time-out.</summary>
    public required int HangingAggregatorCalls { get; init; }

    /// <summary>Facets: callers in one round who call again while their answers are still good.</summary>
    public required int WarmCalls { get; init; }

    /// <summary>Load: calls a second of each step.</summary>
    public IReadOnlyList<int> PerSecond { get; init; } = [10, 25, 50, 75, 100, 150, 200, 300, 400];

    /// <summary>Load: how long one step lasts.</summary>
    public TimeSpan StepLength { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>Load: how long the highest rate that was held for a step is called once more.</summary>
    public required TimeSpan HoldFor { get; init; }

    /// <summary>Gateway and push: how long one peer is measured in one round.</summary>
    public required TimeSpan Slice { get; init; }

    /// <summary>Push: how many watch what is broadcast.</summary>
    public required int Watchers { get; init; }

    /// <summary>Memory: connected agents.</summary>
    public required int Desks { get; init; }

    /// <summary>Memory: how long a collection is given, and how long nothing may come until it is quiet.</summary>
    public required TimeSpan Quiet { get; init; }

    /// <summary>Facets: agents at their desks, called in turn.</summary>
    public const int Agents = 8;

    /// <summary>When a system that does not answer is given up; the same for all peers. The product's default is 15 s.</summary>
    public static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(2);

    /// <summary>Longest one call may take.</summary>
    public static readonly TimeSpan MostPerCall = TimeSpan.FromSeconds(20);

    public static readonly BenchPlan Full = new()
    {
        Rounds = 5, Calls = 60, SequentialCalls = 15, HangingAggregatorCalls = 3, WarmCalls = 15, HoldFor = TimeSpan.FromMinutes(5),
        Slice = TimeSpan.FromSeconds(4), Watchers = 200, Desks = 2_000, Quiet = TimeSpan.FromSeconds(1),
    };

    public static readonly BenchPlan Quick = new()
    {
        // The load leg says nothing in a moment: a cold server holds no rate. It is run when it is named.
        Legs = [.. BenchLegs.All.Where(l => l is not LoadLeg)],
        IsSmoke = true, Rounds = 1, Calls = 10, SequentialCalls = 3, HangingAggregatorCalls = 1, WarmCalls = 4, HoldFor = TimeSpan.FromSeconds(2),
        PerSecond = [10], StepLength = TimeSpan.FromSeconds(1), Slice = TimeSpan.FromMilliseconds(200), Watchers = 8, Desks = 30, Quiet = TimeSpan.FromMilliseconds(200),
    };

    /// <summary>What stands at the head of a smoke run's reports.</summary>
    public string Caution => IsSmoke ? "\nsmoke run: it shows that everything runs; none of its figures is worth quoting" : "";

    /// <summary>Longest all its legs together may take.</summary>
    public TimeSpan Most => Legs.Aggregate(TimeSpan.Zero, (sum, leg) => sum + leg.Most(this));
}
