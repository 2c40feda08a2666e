using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Interactions;
using Dapper;

namespace AgentHub.Ledger;

/// <summary>Switches of systems; one row a system, the last order wins.</summary>
internal sealed class SqlSystemSwitches(LedgerDatabase database, WriteQueue writes) : ISystemSwitches
{
    private const string Columns = "system AS System, is_on AS IsOn, reconnects AS Reconnects, ordered_by AS OrderedBy, ordered_at AS OrderedAt";

    private const string Set =
        $"""
        INSERT INTO system_switch (system, is_on, reconnects, ordered_by, ordered_at) VALUES (@system, COALESCE(@isOn, 1), @reconnect, @by, @at)
        ON CONFLICT (system) DO UPDATE SET is_on = COALESCE(@isOn, system_switch.is_on), reconnects = system_switch.reconnects + @reconnect,
          ordered_by = excluded.ordered_by, ordered_at = excluded.ordered_at
        RETURNING {Columns}
        """;

    public Task<SystemSwitch> SetAsync(string system, bool? isOn, bool reconnect, AgentId by, DateTimeOffset at, CancellationToken cancellationToken) =>
        writes.WriteAsync(["system/" + system], async t =>
        {
            PendingChanges.Add(t, LedgerChangeKind.SystemSwitch, system);
            var row = new { system, isOn = isOn switch { true => 1L, false => 0L, null => (long?)null }, reconnect = reconnect ? 1L : 0L, by = by.Value, at = at.UtcTicks };
            return (await t.Connection!.QuerySingleAsync<Row>(Set, row, t)).ToSwitch();
        }, null, cancellationToken);

    public Task<IReadOnlyList<SystemSwitch>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<SystemSwitch>>(async connection =>
    {
        var rows = await connection.QueryAsync<Row>(new CommandDefinition($"SELECT {Columns} FROM system_switch", cancellationToken: cancellationToken));
        return [.. rows.Select(r => r.ToSwitch()).OrderBy(s => s.System, StringComparer.Ordinal)];
    }, cancellationToken);

    private sealed class Row
    {
        public string System { get; init; } = "";
        public long IsOn { get; init; }
        public long Reconnects { get; init; }
        public string OrderedBy { get; init; } = "";
        public long OrderedAt { get; init; }

        public SystemSwitch ToSwitch() => new(System, IsOn != 0, (int)Reconnects, new(OrderedBy), Ticks.ToTime(OrderedAt));
    }
}
