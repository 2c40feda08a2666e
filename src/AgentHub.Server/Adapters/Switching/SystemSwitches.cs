using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;
using AgentHub.Server.Adapters.Files;

namespace AgentHub.Server.Adapters.Switching;

/// <summary>
/// What those who run the installation ordered of its systems: kept in the ledger, so that it holds on every node and after a
/// restart, and obeyed here. Thread safe.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to release.")]
internal sealed class SystemSwitches(ILedger ledger, INodeBus bus, ConnectedSystems systems, AdapterFiles files, TimeProvider time, ILogger<SystemSwitches> log) : IHostedService
{
    private readonly SemaphoreSlim _line = new(1);
    private ImmutableDictionary<string, SystemSwitch> _known = ImmutableDictionary.Create<string, SystemSwitch>(StringComparer.Ordinal);

    /// <summary>Before anybody asks a system.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _known = (await ledger.SystemSwitches.AllAsync(cancellationToken)).ToImmutableDictionary(s => s.System, StringComparer.Ordinal);
        systems.Obey(_known);
        foreach (var off in _known.Values.Where(s => !s.IsOn)) log.SystemIsOff(off.System, off.By, off.At);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Orders something of a system, on all nodes; obeyed here when this completes, elsewhere within a second or two.</summary>
    /// <param name="system">Its id.</param>
    /// <param name="isOn">What is ordered; null leaves it as it is.</param>
    /// <param name="reconnect">Whether it is also to be connected anew.</param>
    /// <param name="by">Who orders it.</param>
    /// <param name="cancellationToken">Ends the call; the order may hold nevertheless.</param>
    public async Task OrderAsync(string system, bool? isOn, bool reconnect, AgentId by, CancellationToken cancellationToken)
    {
        await _line.WaitAsync(cancellationToken);
        try
        {
            Take(await ledger.SystemSwitches.SetAsync(system, isOn, reconnect, by, time.GetUtcNow(), cancellationToken));
        }
        finally
        {
            _line.Release();
        }
        bus.Announce(new(NodeNewsKind.SystemSwitch, system));
    }

    /// <summary>Takes over what was ordered on other nodes.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await _line.WaitAsync(cancellationToken);
        try
        {
            foreach (var order in await ledger.SystemSwitches.AllAsync(cancellationToken)) Take(order);
        }
        finally
        {
            _line.Release();
        }
    }

    private void Take(SystemSwitch order)
    {
        var before = _known.GetValueOrDefault(order.System);
        if (before == order) return;
        _known = _known.SetItem(order.System, order);
        systems.Obey(_known);
        if ((before?.IsOn ?? true) != order.IsOn) log.SystemSwitched(order.System, order.IsOn ? "on" : "off", order.By);
        if (order.Reconnects <= (before?.Reconnects ?? 0)) return;
        log.SystemReconnected(order.System, order.By);
        if (!systems.Reconnect(order.System)) files.Reconnect(order.System);
    }
}
