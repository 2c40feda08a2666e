using System.Diagnostics;
using AgentHub.Bench.Children;
using AgentHub.Bench.Runs;
using AgentHub.Bench.Sockets;

namespace AgentHub.Bench.Memory;

/// <summary>Runs all peers in turn, round after round, each time with a fresh process.</summary>
internal sealed class MemoryRun(BenchPlan plan) : IAsyncDisposable
{
    /// <summary>Desks that come and go before anything is measured, so that code and pools are there.</summary>
    private const int WarmUp = 20;

    private static readonly TimeSpan QuietWithin = TimeSpan.FromMinutes(1);

    private readonly List<IMemoryPeer> _peers = [new AgentHubMemory(Math.Max(plan.Desks, WarmUp)), MemoryPeers.SocketIoPeer(), MemoryPeers.RawPeer(), MemoryPeers.ControlPeer()];
    private readonly MemoryResult _result = new();

    public async Task<MemoryResult> MeasureAsync(CancellationToken cancellationToken)
    {
        OpenFiles.Require(plan.Desks);
        for (var round = 1; round <= plan.Rounds; round++)
        {
            Console.Error.WriteLine($"round {round} of {plan.Rounds}, load average {MachineFacts.LoadNow()}");
            foreach (var peer in _peers.ToList()) await TryAsync(peer, cancellationToken);
        }

        return _result;
    }

    private async Task TryAsync(IMemoryPeer peer, CancellationToken cancellationToken)
    {
        try
        {
            await peer.StartAsync(cancellationToken);
            _result.Add(peer.Name, await RoundAsync(peer, cancellationToken));
        }
        catch (PeerMissingException e)
        {
            _result.Skipped.Add($"{peer.Name}: {e.Message}");
            _peers.Remove(peer);
        }
        finally
        {
            await peer.StopAsync();
        }
    }

    private async Task<MemoryRound> RoundAsync(IMemoryPeer peer, CancellationToken cancellationToken)
    {
        await using (var first = await peer.ConnectAsync(WarmUp, cancellationToken)) await QuietAsync(first, cancellationToken);
        await peer.CollectAsync(plan.Quiet, cancellationToken);
        var before = peer.ResidentBytes;
        await using var desks = await peer.ConnectAsync(plan.Desks, cancellationToken);
        await QuietAsync(desks, cancellationToken);
        await peer.CollectAsync(plan.Quiet, cancellationToken);
        var with = peer.ResidentBytes;
        if (desks.Lost > 0) throw new InvalidOperationException($"{desks.Lost} of {plan.Desks} desks lost their connection to {peer.Name}.");
        return new(plan.Desks, before, with);
    }

    /// <summary>Waits until nobody is told anything new any more: who arrives is news for others.</summary>
    private async Task QuietAsync(Listeners listeners, CancellationToken cancellationToken)
    {
        var (since, last) = (Stopwatch.GetTimestamp(), -1L);
        while (last != listeners.Deliveries.Messages && Stopwatch.GetElapsedTime(since) < QuietWithin)
        {
            last = listeners.Deliveries.Messages;
            await Task.Delay(plan.Quiet, TimeProvider.System, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var peer in _peers) await peer.DisposeAsync();
    }
}
