using AgentHub.Core.Interactions;
using Npgsql;
using NpgsqlTypes;

namespace AgentHub.Ledger.Postgres;

/// <summary>
/// A transaction on PostgreSQL. Its changes are numbered last and under a lock held until the commit, so that no reader of the
/// feed sees a number before all lower ones. When the connection breaks while it is committed, the server is asked what became of it.
/// </summary>
/// <param name="database">Asked over another connection.</param>
/// <param name="transaction">Begun.</param>
/// <param name="number">The server's number of it.</param>
internal sealed class PostgresTransaction(PostgresDatabase database, NpgsqlTransaction transaction, string number) : LedgerTransaction(transaction)
{
    private const string LockFeed = $"SELECT pg_advisory_xact_lock({PostgresLocks.Feed})";

    private const string Add =
        """
        INSERT INTO change (kind, id, event)
        SELECT kind, id, event FROM unnest($1, $2, $3) WITH ORDINALITY AS added (kind, id, event, place) ORDER BY place
        RETURNING seq
        """;

    public override async Task CommitAsync()
    {
        var committing = false;
        try
        {
            await RecordChangesAsync();
            committing = true;
            await transaction.CommitAsync();
        }
        catch (Exception e) when (committing)
        {
            if (!await WasCommittedAsync(e)) throw;
        }
    }

    protected override async Task<long> RecordAsync(IReadOnlyList<PendingChange> changes)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction)
        {
            BatchCommands =
            {
                new(LockFeed),
                new(Add)
                {
                    Parameters =
                    {
                        new() { Value = changes.Select(c => c.Kind.ToString()).ToArray() },
                        new() { Value = changes.Select(c => c.Id).ToArray() },
                        new() { Value = changes.Select(c => c.Event).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint },
                    },
                },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync();
        while (await reader.ReadAsync()) { }
        await reader.NextResultAsync();
        var last = 0L;
        while (await reader.ReadAsync()) last = Math.Max(last, reader.GetInt64(0));
        return last;
    }

    /// <summary>The server keeps what became of a transaction, also over its own crash.</summary>
    private async Task<bool> WasCommittedAsync(Exception failure)
    {
        try
        {
            return await database.PatientlyAsync(LedgerUse.Writing, AskAsync, CancellationToken.None);
        }
        catch (LedgerUnavailableException e)
        {
            throw new LedgerUnavailableException("The connection broke while the ledger was being written to, and whether it was is not known. Repeating the write is safe. " + e.Message, failure);
        }
    }

    private async Task<bool> AskAsync(CancellationToken cancellationToken)
    {
        await using var connection = (NpgsqlConnection)await database.OpenAsync(cancellationToken);
        await using var ask = new NpgsqlCommand("SELECT pg_xact_status($1::text::xid8)", connection) { Parameters = { new() { Value = number } } };
        try
        {
            return await ask.ExecuteScalarAsync(cancellationToken) switch
            {
                "committed" => true,
                "in progress" => throw new TimeoutException("the server has not finished the transaction"), // asked again
                _ => false,
            };
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidParameterValue)
        {
            return false; // a number that this server, promoted since, never gave
        }
    }
}
