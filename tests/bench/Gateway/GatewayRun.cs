using AgentHub.Bench.Children;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Gateway;

/// <summary>Runs all gateways in turn, round after round.</summary>
internal sealed class GatewayRun(BenchPlan plan) : IAsyncDisposable
{
    // Until what runs often is compiled as it stays.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    private readonly Stack<IAsyncDisposable> _started = new();
    private readonly List<GatewayPeer> _peers = [];
    private readonly GatewayResult _result = new();
    private string _cookie = "";

    /// <summary>Starts everybody who is here, measures, and says what came of it.</summary>
    public async Task<GatewayResult> MeasureAsync(CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        if (!plan.IsSmoke) await WarmUpAsync(cancellationToken);
        for (var round = plan.IsSmoke ? 1 : 0; round <= plan.Rounds; round++)
        {
            Console.Error.WriteLine(round == 0 ? "a round that does not count" : $"round {round} of {plan.Rounds}, load average {MachineFacts.LoadNow()}");
            foreach (var peer in _peers)
            {
                var slice = await ClosedLoop.RunAsync(peer, _cookie, plan.Slice, cancellationToken);
                if (round > 0) _result.Add(peer.Name, slice);
            }
        }

        return _result;
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var (backEnd, address) = await ChildProcess.RoleAsync(Roles.Static);
        _started.Push(backEnd);
        (var agentHub, _cookie) = await GatewayPeers.AgentHubAsync(address, cancellationToken);
        Add(agentHub);
        Add(await GatewayPeers.YarpAsync(address));
        Add(await GatewayPeers.ControlAsync(address));
        await TryAddAsync(GatewayPeers.Nginx, () => GatewayPeers.NginxAsync(address, cancellationToken));
        await TryAddAsync(GatewayPeers.HaProxy, () => GatewayPeers.HaProxyAsync(address, cancellationToken));
    }

    private void Add(GatewayPeer peer)
    {
        _started.Push(peer);
        _peers.Add(peer);
    }

    private async Task TryAddAsync(string name, Func<Task<GatewayPeer>> start)
    {
        try
        {
            Add(await start());
        }
        catch (PeerMissingException e)
        {
            _result.Skipped.Add($"{name}: {e.Message}");
        }
    }

    private async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        Console.Error.WriteLine("warming up");
        foreach (var peer in _peers) await ClosedLoop.RunAsync(peer, _cookie, WarmUp, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _started) await process.DisposeAsync();
    }
}
