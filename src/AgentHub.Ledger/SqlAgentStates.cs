using AgentHub.Core;
using AgentHub.Core.Interactions;
using Dapper;

namespace AgentHub.Ledger;

/// <summary>What agents say of themselves; one row an agent, the last word wins.</summary>
internal sealed class SqlAgentStates(LedgerDatabase database, WriteQueue writes) : IAgentStates
{
    private const string Set =
        """
        INSERT INTO agent_state (agent, state, reason, since) VALUES (@agent, @state, @reason, @since)
        ON CONFLICT (agent) DO UPDATE SET state = excluded.state, reason = excluded.reason, since = excluded.since
        """;

    public Task SetAsync(AgentAvailability state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var row = new { agent = state.Agent.Value, state = state.State.ToString(), reason = StoredText.Clean(state.Reason), since = state.Since.UtcTicks };
        return writes.WriteAsync(["agent/" + row.agent], t =>
        {
            PendingChanges.Add(t, LedgerChangeKind.AgentState, row.agent);
            return t.Connection!.ExecuteAsync(Set, row, t);
        }, null, cancellationToken);
    }

    public Task<IReadOnlyList<AgentAvailability>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<AgentAvailability>>(async connection =>
    {
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            "SELECT agent AS Agent, state AS State, reason AS Reason, since AS Since FROM agent_state ORDER BY agent", cancellationToken: cancellationToken));
        return [.. rows.Select(r => new AgentAvailability(new AgentId(r.Agent), Enum.Parse<Availability>(r.State), r.Reason, Ticks.ToTime(r.Since)))];
    }, cancellationToken);

    private sealed class Row
    {
        public string Agent { get; init; } = "";
        public string State { get; init; } = "";
        public string? Reason { get; init; }
        public long Since { get; init; }
    }
}
