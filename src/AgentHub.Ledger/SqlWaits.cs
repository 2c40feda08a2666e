using AgentHub.Core;
using AgentHub.Core.Interactions;
using Dapper;

namespace AgentHub.Ledger;

/// <summary>Waits the browsers reported; an end completes a wait once.</summary>
internal sealed class SqlWaits(LedgerDatabase database, WriteQueue writes) : IWaits
{
    private const string Columns =
        "SELECT interaction AS Interaction, id AS Id, contact AS Contact, agent AS Agent, system AS System, capability AS Capability, from_at AS FromAt, until_at AS UntilAt, off_hub AS OffHub FROM wait";

    private const string Save =
        """
        INSERT INTO wait (interaction, id, contact, agent, system, capability, from_at, until_at, off_hub)
        VALUES (@Interaction, @Id, @Contact, @Agent, @System, @Capability, @FromAt, @UntilAt, @OffHub)
        ON CONFLICT (interaction, id) DO UPDATE SET until_at = excluded.until_at, off_hub = excluded.off_hub
        WHERE wait.until_at IS NULL AND excluded.until_at IS NOT NULL
        """;

    public Task SaveAsync(IReadOnlyList<SystemWait> waits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(waits);
        var rows = waits.Select(Row.From).ToArray();
        return writes.WriteAsync([.. rows.Select(r => "waits/" + r.Interaction).Distinct()], async t =>
        {
            foreach (var row in rows)
            {
                if (await t.Connection!.ExecuteAsync(Save, row, t) > 0) PendingChanges.Add(t, LedgerChangeKind.Waits, row.Interaction);
            }
            return rows.Length;
        }, null, cancellationToken);
    }

    public Task<IReadOnlyList<SystemWait>> OfInteractionAsync(InteractionId interaction, CancellationToken cancellationToken) =>
        ReadAsync($"{Columns} WHERE interaction = @interaction ORDER BY from_at, id", new { interaction = interaction.Value }, cancellationToken);

    public async Task<IReadOnlyList<SystemWait>> SinceAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
    [
        .. (await ReadAsync($"{Columns} WHERE from_at >= @since ORDER BY from_at DESC, id DESC LIMIT @limit", new { since = since.UtcTicks, limit }, cancellationToken)).Reverse(),
    ];

    private Task<IReadOnlyList<SystemWait>> ReadAsync(string sql, object parameters, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<SystemWait>>(async connection =>
    {
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(r => r.ToWait())];
    }, cancellationToken);

    private sealed class Row
    {
        public string Interaction { get; init; } = "";
        public string Id { get; init; } = "";
        public string Contact { get; init; } = "";
        public string Agent { get; init; } = "";
        public string System { get; init; } = "";
        public string Capability { get; init; } = "";
        public long FromAt { get; init; }
        public long? UntilAt { get; init; }
        public long OffHub { get; init; }

        public static Row From(SystemWait w) => new()
        {
            Interaction = w.Interaction.Value,
            Id = StoredText.Clean(w.Id),
            Contact = w.Contact.Value,
            Agent = w.Agent.Value,
            System = w.System,
            Capability = w.Capability,
            FromAt = w.From.UtcTicks,
            UntilAt = w.Until?.UtcTicks,
            OffHub = w.OffHub ? 1 : 0,
        };

        public SystemWait ToWait() => new(Id, new InteractionId(Interaction), new ContactId(Contact), new AgentId(Agent), System, Capability,
            Ticks.ToTime(FromAt), Ticks.ToTime(UntilAt), OffHub != 0);
    }
}
