using System.Collections.Concurrent;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Adapters;

/// <summary>Switches of systems in memory.</summary>
public sealed class InMemorySystemSwitches(InMemoryLedgerFeed? feed = null) : ISystemSwitches
{
    private readonly ConcurrentDictionary<string, SystemSwitch> _switches = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<SystemSwitch> SetAsync(string system, bool? isOn, bool reconnect, AgentId by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var set = _switches.AddOrUpdate(system, _ => new(system, isOn ?? true, reconnect ? 1 : 0, by, at),
            (_, s) => s with { IsOn = isOn ?? s.IsOn, Reconnects = s.Reconnects + (reconnect ? 1 : 0), By = by, At = at });
        feed?.Add(LedgerChangeKind.SystemSwitch, system);
        return Task.FromResult(set);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SystemSwitch>> AllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SystemSwitch>>([.. _switches.Values.OrderBy(s => s.System, StringComparer.Ordinal)]);
}
