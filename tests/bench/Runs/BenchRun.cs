using AgentHub.Bench.BackEnds;
using AgentHub.Bench.Load;
using AgentHub.Bench.Peers;

namespace AgentHub.Bench.Runs;

/// <summary>Runs all peers in turn, round after round, and keeps what they did.</summary>
internal sealed class BenchRun : IAsyncDisposable
{
    private const string HangingSystem = "erp";

    private readonly BenchPlan _plan;
    private readonly BackEndsProcess _backEnds;
    private readonly AggregatorProcess _aggregator;
    private readonly AgentHubPeer _agentHub;
    private int _customers;

    private BenchRun(BenchPlan plan, BackEndsProcess backEnds, AggregatorProcess aggregator, AgentHubPeer agentHub)
    {
        _plan = plan;
        _backEnds = backEnds;
        _aggregator = aggregator;
        _agentHub = agentHub;
    }

    /// <summary>Starts every process; what was started is stopped when one does not come up.</summary>
    public static async Task<BenchRun> StartAsync(BenchPlan plan, int agentCount, CancellationToken cancellationToken)
    {
        var started = new Stack<IAsyncDisposable>();
        try
        {
            var backEnds = await BackEndsProcess.StartAsync();
            started.Push(backEnds);
            var aggregator = await AggregatorProcess.StartAsync(BenchSettings.Adapters(backEnds.Address));
            started.Push(aggregator);
            var agents = BenchPeople.Agents(agentCount);
            return new BenchRun(plan, backEnds, aggregator, await AgentHubPeer.StartAsync(BenchSettings.Server(backEnds.Address, agents), agents, cancellationToken));
        }
        catch
        {
            foreach (var process in started) await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Step by step more calls a second, AgentHub alone.</summary>
    public async Task<LoadFigures> LoadAsync(CancellationToken cancellationToken) =>
        await new LoadRun(_plan, _backEnds, _agentHub, await _aggregator.PartsAsync(NextCustomer(), cancellationToken)).MeasureAsync(cancellationToken);

    /// <summary>The warm-up round and all counted ones.</summary>
    public async Task<BenchResult> MeasureAsync(CancellationToken cancellationToken)
    {
        var parts = await _aggregator.PartsAsync(NextCustomer(), cancellationToken);
        var others = parts.Where(p => !p.EndsWith("/" + HangingSystem, StringComparison.Ordinal)).ToHashSet();
        var result = new BenchResult
        {
            AgentHub = new Leg(_agentHub, "AgentHub", _plan.Calls, parts),
            WhenAll = new Leg(_aggregator.WhenAll, "WhenAll aggregator", _plan.Calls, parts),
            Sequential = new Leg(_aggregator.Sequential, "sequential", _plan.SequentialCalls, parts),
            Control = new Leg(_aggregator.Control, "control (+10 ms)", _plan.Calls, parts),
            HangingAgentHub = new Leg(_agentHub, "AgentHub, ERP hangs", _plan.Calls, others),
            HangingWhenAll = new Leg(_aggregator.WhenAll, "WhenAll, ERP hangs", _plan.HangingAggregatorCalls, others),
        };
        if (!_plan.IsSmoke)
        {
            Console.Error.WriteLine("warming up");
            foreach (var peer in new IPeer[] { _agentHub, _aggregator.WhenAll }) await new LoadRun(_plan, _backEnds, peer, parts).WarmUpAsync(cancellationToken);
        }
        for (var round = 0; round <= _plan.Rounds; round++) await RoundAsync(result, round, cancellationToken);
        return result;
    }

    private async Task RoundAsync(BenchResult result, int round, CancellationToken cancellationToken)
    {
        Console.Error.WriteLine(round == 0 ? "a round that does not count" : $"round {round} of {_plan.Rounds}, load average {MachineFacts.LoadNow()}");
        var counts = round > 0;
        foreach (var leg in new[] { result.AgentHub, result.WhenAll, result.Sequential, result.Control })
            await LegAsync(leg, counts, cancellationToken);
        await WarmAsync(result, counts, cancellationToken);
        await _backEnds.HangAsync(HangingSystem, cancellationToken);
        foreach (var leg in new[] { result.HangingAgentHub, result.HangingWhenAll }) await LegAsync(leg, counts, cancellationToken);
        await _backEnds.HealAsync(cancellationToken);
    }

    private async Task LegAsync(Leg leg, bool counts, CancellationToken cancellationToken)
    {
        await _backEnds.TakeCallsAsync(cancellationToken);
        var cpu = leg.Peer.Cpu;
        var calls = new List<PeerCall>(leg.CallsPerRound);
        for (var i = 0; i < leg.CallsPerRound; i++) calls.Add(await CallAsync(leg.Peer, NextCustomer(), leg.Wanted, cancellationToken));
        cpu = leg.Peer.Cpu - cpu;
        var asked = await _backEnds.TakeCallsAsync(cancellationToken);
        if (counts) leg.Add([.. calls.Select(c => CallFigures.Of(c, asked[c.Customer]))], cpu);
    }

    /// <summary>The same customers call again while their answers are still good.</summary>
    private async Task WarmAsync(BenchResult result, bool counts, CancellationToken cancellationToken)
    {
        var customers = Enumerable.Range(0, _plan.WarmCalls).Select(_ => NextCustomer()).ToList();
        foreach (var customer in customers) await CallAsync(_agentHub, customer, result.AgentHub.Wanted, cancellationToken);
        await _backEnds.TakeCallsAsync(cancellationToken);
        var calls = new List<PeerCall>();
        foreach (var customer in customers) calls.Add(await CallAsync(_agentHub, customer, result.AgentHub.Wanted, cancellationToken));
        var asked = await _backEnds.TakeCallsAsync(cancellationToken);
        if (counts) result.Warm.Add(calls, asked.Sum(a => a.Count()));
    }

    private static async Task<PeerCall> CallAsync(IPeer peer, string customer, IReadOnlySet<string> wanted, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(BenchPlan.MostPerCall);
        return await peer.CallAsync(customer, wanted, patience.Token);
    }

    private string NextCustomer() => BenchCustomers.Number(_customers++);

    public async ValueTask DisposeAsync()
    {
        await _agentHub.DisposeAsync();
        await _aggregator.DisposeAsync();
        await _backEnds.DisposeAsync();
    }
}
