using AgentHub.Bench.Children;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Push;

/// <summary>Runs all peers in turn through all scenes, round after round. AgentHub is first: the others' messages are as long as its own.</summary>
internal sealed class PushRun(BenchPlan plan) : IAsyncDisposable
{
    /// <summary>Supervisors with the board, and events a second: a busy hour of 2,000 agents has about as many.</summary>
    public const int BoardWatchers = 20, BoardEventsPerSecond = 100;

    private readonly Stack<IAsyncDisposable> _started = new();
    private readonly List<IPushPeer> _peers = [];
    private readonly PushResult _result = new();
    private readonly Dictionary<string, int> _bytes = [];
    private AgentHubPush _agentHub = null!;

    /// <summary>The scenes, in their order.</summary>
    public IReadOnlyList<PushScene> Scenes { get; } = [PushScene.Unwatched, PushScene.SingleDesk, PushScene.Broadcast(plan.Watchers)];

    /// <summary>Starts everybody who is here, measures, and says what came of it.</summary>
    public async Task<PushResult> MeasureAsync(CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        // Two rounds that do not count: until what runs often is compiled as it stays.
        for (var round = plan.IsSmoke ? 1 : -1; round <= plan.Rounds; round++)
        {
            Console.Error.WriteLine(round < 1 ? "a round that does not count" : $"round {round} of {plan.Rounds}, load average {MachineFacts.LoadNow()}");
            foreach (var peer in _peers)
                foreach (var scene in Scenes) await SceneAsync(peer, scene, round > 0, cancellationToken);
            await BoardAsync(round > 0, cancellationToken);
        }

        return _result;
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var supervisors = BenchPeople.Supervisors(Math.Max(plan.Watchers, BoardWatchers));
        _agentHub = await AgentHubPush.StartAsync(BenchPeople.Agents(PushScene.SingleDesk.Contacts), supervisors, cancellationToken);
        Add(_agentHub);
        await TryAddAsync(PushPeers.SocketIoRedis, () => PushPeers.SocketIoRedisAsync(cancellationToken));
        await TryAddAsync(PushPeers.SocketIo, PushPeers.SocketIoAsync);
        Add(await PushPeers.RawAsync());
        Add(await PushPeers.ControlAsync());
    }

    private void Add(IPushPeer peer)
    {
        _started.Push(peer);
        _peers.Add(peer);
    }

    private async Task TryAddAsync(string name, Func<Task<IPushPeer>> start)
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

    private async Task SceneAsync(IPushPeer peer, PushScene scene, bool counts, CancellationToken cancellationToken)
    {
        if (_bytes.TryGetValue(scene.Name, out var bytes)) peer.MessageBytes = bytes;
        await using var audience = await peer.GatherAsync(scene, cancellationToken);
        var slice = await EventStream.RunAsync(peer, audience.Listeners, scene.Watchers, scene.EventsPerSecond, plan.Slice, n => GiveAsync(peer, audience.Contacts, n, cancellationToken), cancellationToken);
        if (scene.Watchers > 0 && slice.Delivered == 0) throw new InvalidOperationException($"{peer.Name} delivered nothing in the scene {scene.Name}.");
        if (peer == _agentHub && slice.Delivered > 0) _bytes[scene.Name] = (int)(slice.Bytes / slice.Delivered);
        if (counts) _result.Add(scene.Name, peer.Name, slice);
    }

    /// <summary>The caller says something new.</summary>
    private static Task GiveAsync(IPushPeer peer, IReadOnlyList<string> contacts, int n, CancellationToken cancellationToken) =>
        peer.Switch.SendAsync(contacts[n % contacts.Count], "fact.given", new { key = "meter.reading", value = $"{40_000 + n}", by = "customer", channel = "ivr" }, cancellationToken);

    private async Task BoardAsync(bool counts, CancellationToken cancellationToken)
    {
        await using var listeners = await _agentHub.BoardAsync(BoardWatchers, cancellationToken);
        var calls = new BoardCalls(_agentHub.Switch, BenchPeople.Agents(PushScene.SingleDesk.Contacts));
        var slice = await EventStream.RunAsync(_agentHub, listeners, BoardWatchers, BoardEventsPerSecond, plan.Slice, n => calls.SendAsync(n, cancellationToken), cancellationToken);
        if (counts) _result.Board.Add(slice);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var peer in _started) await peer.DisposeAsync();
    }
}
