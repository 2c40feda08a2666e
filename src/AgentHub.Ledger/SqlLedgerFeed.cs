using System.Data.Common;
using AgentHub.Core.Interactions;
using Dapper;

namespace AgentHub.Ledger;

/// <summary>The changes that the writers of all nodes recorded.</summary>
internal sealed class SqlLedgerFeed(LedgerDatabase database) : ILedgerFeed
{
    private const string Since =
        """
        SELECT e.source, e.id, e.type, e.contact, e.time, e.sequence, e.recorded_at, e.data, e.attributes, c.seq, c.kind, c.id
        FROM change c LEFT JOIN event e ON e.seq = c.event WHERE c.seq > @number ORDER BY c.seq LIMIT @limit
        """;

    private const string Ends = "SELECT COALESCE((SELECT MIN(seq) FROM change), 0) AS Oldest, COALESCE((SELECT MAX(seq) FROM change), 0) AS Head";

    public Task<long> HeadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(async c => (await EndsAsync(c, cancellationToken)).Head, cancellationToken);

    public Task<LedgerChanges> SinceAsync(long number, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, ILedgerFeed.MaxLimit);
        return database.ReadAsync(async connection =>
        {
            var changes = new List<LedgerChange>();
            await using (var rows = await connection.ExecuteReaderAsync(new CommandDefinition(Since, new { number, limit }, cancellationToken: cancellationToken)))
                while (await rows.ReadAsync(cancellationToken)) changes.Add(Read(rows));
            // Looked at afterwards: what is trimmed meanwhile is a gap reported for nothing, never one that is not.
            var ends = await EndsAsync(connection, cancellationToken);
            return new LedgerChanges(changes, number > ends.Head || (number < ends.Oldest - 1 && number < ends.Head - ILedgerFeed.Kept));
        }, cancellationToken);
    }

    private static Task<FeedEnds> EndsAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.QuerySingleAsync<FeedEnds>(new CommandDefinition(Ends, cancellationToken: cancellationToken));

    private static LedgerChange Read(DbDataReader row) =>
        new(row.GetInt64(9), Enum.Parse<LedgerChangeKind>(row.GetString(10)), row.GetString(11), row.IsDBNull(0) ? null : EventRow.Read(row).ToEvent());

    private sealed class FeedEnds
    {
        public long Oldest { get; init; }
        public long Head { get; init; }
    }
}
