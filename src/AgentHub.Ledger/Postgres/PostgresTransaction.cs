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
/// <param name="number">What names it on the server.</param>
internal sealed class PostgresTransaction(PostgresDatabase database, NpgsqlTransaction transaction, TransactionNumber number) : LedgerTransaction(transaction)
{
    private const string LockFeed = $"SELECT pg_advisory_xact_lock({PostgresLocks.Feed})";

    private const string Add =
        """
        INSERT INTO change (kind, id, event)
        SELECT kind, id, event FROM unnest($1, $2, $3) WITH ORDINALITY AS added (kind, id, event, place) ORDER BY place
        RETURNING seq
        """;

    /// <summary>The last change of a transaction is its own: same place in the feed, same event, written under the same number.</summary>
    private const string IsOurs =
        """
        SELECT EXISTS (SELECT 1 FROM change c LEFT JOIN event e ON e.seq = c.event
          WHERE c.seq = $1 AND c.kind = $2 AND c.id = $3 AND c.event IS NOT DISTINCT FROM $4 AND e.id IS NOT DISTINCT FROM $5 AND c.xmin = $6::text::xid8::xid)
        """;

    private (PendingChange Change, long Seq)? _last;

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
        _last = (changes[^1], last);
        return last;
    }

    /// <summary>The server keeps what became of a transaction, also over its own crash; whether the number is still ours after one, the feed knows.</summary>
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
        try
        {
            var (status, start) = await StatusAsync(connection, cancellationToken);
            return status switch
            {
                "committed" => start == number.ServerStart || await IsOursAsync(connection, cancellationToken),
                "in progress" => throw new TimeoutException("the server has not finished the transaction"), // asked again
                _ => false,
            };
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidParameterValue)
        {
            return false; // a number that this server, promoted since, never gave
        }
    }

    private async Task<(string? Status, string Start)> StatusAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var ask = new NpgsqlCommand("SELECT pg_xact_status($1::text::xid8), extract(epoch FROM pg_postmaster_start_time())::text", connection) { Parameters = { new() { Value = number.Value } } };
        await using var reader = await ask.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetString(0), reader.GetString(1));
    }

    /// <summary>A transaction that changed nothing the feed tells is written again: nobody is told of it, and it is the same twice.</summary>
    private async Task<bool> IsOursAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (_last is not { } last) return false;
        await using var ask = new NpgsqlCommand(IsOurs, connection)
        {
            Parameters =
            {
                new() { Value = last.Seq },
                new() { Value = last.Change.Kind.ToString() },
                new() { Value = last.Change.Id },
                new() { Value = (object?)last.Change.Event ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint },
                new() { Value = (object?)last.Change.EventId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = number.Value },
            },
        };
        return (bool)(await ask.ExecuteScalarAsync(cancellationToken))!;
    }
}
