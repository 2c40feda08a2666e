using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using Dapper;

namespace AgentHub.Ledger;

/// <summary>Uses of archives, a row an occasion: one occasion counts once, whichever node saw it.</summary>
internal sealed class SqlArchiveUses(LedgerDatabase database, WriteQueue writes) : IArchiveUses
{
    private const string Save =
        """
        INSERT INTO archive_use (system, capability, occasion, used_by, at) VALUES (@system, @capability, @occasion, @by, @at)
        ON CONFLICT (system, capability, occasion) DO NOTHING
        """;

    private const string Select =
        """
        SELECT system AS System, capability AS Capability, used_by AS UsedBy, at / 864000000000 AS Day, COUNT(*) AS Uses, MAX(at) AS LastAt
        FROM archive_use WHERE at >= @since GROUP BY system, capability, used_by, at / 864000000000
        """;

    public Task<bool> AddAsync(ArchiveUse use, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        return writes.WriteAsync(["archive/" + use.System], async t => await t.Connection!.ExecuteAsync(Save,
            new { system = use.System, capability = use.Capability.ToString(), occasion = use.Occasion, by = use.By.ToString(), at = use.At.UtcTicks }, t) > 0, null, cancellationToken);
    }

    public Task<IReadOnlyList<ArchiveUseCount>> CountAsync(DateTimeOffset since, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ArchiveUseCount>>(async connection =>
    {
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Select, new { since = since.UtcTicks }, cancellationToken: cancellationToken));
        // Ordered here: databases sort text each by their own rules.
        return [.. rows.OrderBy(r => r.System, StringComparer.Ordinal).ThenBy(r => r.Capability, StringComparer.Ordinal).ThenBy(r => r.UsedBy, StringComparer.Ordinal).ThenBy(r => r.Day).Select(r => r.ToCount())];
    }, cancellationToken);

    private sealed class Row
    {
        public string System { get; init; } = "";
        public string Capability { get; init; } = "";
        public string UsedBy { get; init; } = "";
        public long Day { get; init; }
        public long Uses { get; init; }
        public long LastAt { get; init; }

        public ArchiveUseCount ToCount() => new(System, Enum.Parse<Capability>(Capability), Enum.Parse<ArchiveUser>(UsedBy), DateOnly.FromDayNumber((int)Day), (int)Uses, Ticks.ToTime(LastAt));
    }
}
