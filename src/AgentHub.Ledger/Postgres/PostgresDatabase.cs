using System.Buffers.Binary;
using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using AgentHub.Ledger.Schema;
using Npgsql;

namespace AgentHub.Ledger.Postgres;

/// <summary>
/// A database on a PostgreSQL server, which several nodes write to. A write holds a lock on its keys while it lasts, so that of
/// two nodes that write the same contact the second sees all the first wrote; the locks of a commit are taken at once and in
/// order, so that nodes do not wait for each other in a circle. A server that is away is waited for.
/// </summary>
internal sealed class PostgresDatabase : LedgerDatabase
{
    private readonly NpgsqlDataSource _source;
    private readonly PostgresSetup _setup;
    private readonly Patience _reading;
    private readonly Patience _writing;

    public PostgresDatabase(string connectionString, LedgerSettings settings, IReadOnlyList<Script> scripts)
    {
        var address = PostgresAddress.WithDefaults(connectionString);
        Name = $"PostgreSQL {address.Host}:{address.Port}/{address.Database}";
        _source = new NpgsqlDataSourceBuilder(address.ConnectionString).Build();
        _setup = new PostgresSetup(address, Name, scripts);
        _reading = new(LedgerUse.Reading, settings.ReadWithin, PostgresFailure.Judge, Name, settings);
        _writing = new(LedgerUse.Writing, settings.WriteWithin, PostgresFailure.Judge, Name, settings);
    }

    public override string Name { get; }

    public override async Task<LedgerTransaction> BeginAsync(DbConnection connection, IEnumerable<string> keys)
    {
        var transaction = (NpgsqlTransaction)await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        try
        {
            return new PostgresTransaction(this, transaction, await LockAsync(transaction, [.. keys.Distinct().Select(Number).Order()]));
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public override Task<T> PatientlyAsync<T>(LedgerUse use, Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken) =>
        (use == LedgerUse.Reading ? _reading : _writing).TryAsync(attempt, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _source.DisposeAsync();
    }

    protected override async Task<DbConnection> ConnectAsync(CancellationToken cancellationToken) => await _source.OpenConnectionAsync(cancellationToken);

    protected override Task MakeReadyAsync() => _setup.MakeReadyAsync(CancellationToken.None);

    /// <summary>
    /// Waits for the keys, and returns the transaction's number. In a statement of its own: every later one sees what those
    /// who held the keys before have committed.
    /// </summary>
    private static async Task<TransactionNumber> LockAsync(NpgsqlTransaction transaction, long[] keys)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction)
        {
            BatchCommands =
            {
                new("SELECT pg_advisory_xact_lock(key) FROM unnest($1) AS key") { Parameters = { new() { Value = keys } } },
                new("SELECT pg_current_xact_id()::text, extract(epoch FROM pg_postmaster_start_time())::text"),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync();
        while (await reader.ReadAsync()) { }
        await reader.NextResultAsync();
        await reader.ReadAsync();
        return new(reader.GetString(0), reader.GetString(1));
    }

    /// <summary>PostgreSQL's locks are named by numbers. Two keys with the same one wait for each other without need, nothing worse.</summary>
    private static long Number(string key) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
