using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;
using AgentHub.Server.Supervision;

namespace AgentHub.Server.Desk;

/// <summary>
/// An agent with a connection to any node is not offline. Whose last connection went, or whose node died, is offline after the
/// grace time, so that a reload or a network cut changes nothing.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The token source has no timer and no wait handle; it is cancelled at stop.")]
internal sealed class DeskPresence(
    DeskConnections connections, IPresence everywhere, AgentStates states, DeskOptions options, TimeProvider time, ILogger<DeskPresence> log)
    : IHostedService
{
    /// <summary>Counts comings and goings, so that a leave that was overtaken is known as such.</summary>
    private readonly ConcurrentDictionary<AgentId, long> _turns = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<IDisposable> _listening = [];

    /// <summary>Whoever was present when the process ended gets the grace time to come back.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listening.Add(everywhere.Subscribe(Changed));
        _listening.Add(states.Subscribe(PutRight));
        foreach (var (agent, state) in states.Known)
            if (state.State != Availability.Offline) Changed(agent);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var listening in _listening) listening.Dispose();
        return _stop.CancelAsync();
    }

    private void Changed(AgentId agent)
    {
        var turn = _turns.AddOrUpdate(agent, 1, (_, last) => last + 1);
        _ = TryAsync(agent, everywhere.IsPresent(agent) ? () => ArriveAsync(agent) : () => LeaveLaterAsync(agent, turn));
    }

    /// <summary>Another node took the agent for gone in the moment they came here.</summary>
    private void PutRight(AgentAvailability state)
    {
        if (state.State == Availability.Offline && !connections.Of(state.Agent).IsEmpty) Changed(state.Agent);
    }

    private async Task ArriveAsync(AgentId agent)
    {
        if (!connections.Of(agent).Any(c => c.IsAgent) || states.Find(agent) is { State: not Availability.Offline }) return;
        var state = options.ArriveAs == ArrivalState.Ready ? Availability.Ready : Availability.NotReady;
        await states.SetAsync(new(agent, state, null, time.GetUtcNow()), _stop.Token);
        DeskLog.Arrived(log, agent, state);
    }

    private async Task LeaveLaterAsync(AgentId agent, long turn)
    {
        await Task.Delay(options.PresenceGrace, time, _stop.Token);
        if (_turns[agent] != turn || everywhere.IsPresent(agent) || states.Find(agent) is null or { State: Availability.Offline }) return;
        await states.SetAsync(new(agent, Availability.Offline, null, time.GetUtcNow()), _stop.Token);
        DeskLog.Left(log, agent, options.PresenceGrace);
    }

    private async Task TryAsync(AgentId agent, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The server stops.
        }
        catch (Exception e)
        {
            DeskLog.PresenceFailed(log, agent, e);
        }
    }
}
