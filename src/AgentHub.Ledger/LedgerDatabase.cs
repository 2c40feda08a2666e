using System.Data.Common;
using AgentHub.Core.Interactions;
using AgentHub.Ledger.Postgres;
using AgentHub.Ledger.Schema;
using AgentHub.Ledger.Sqlite;

namespace AgentHub.Ledger;

/// <summary>
/// Where the ledger lies, and what differs between the databases it may lie in: how one is opened, what a write holds while
/// other nodes write too, and what a failure means. The SQL of the stores is the same for all. Thread safe.
/// </summary>
internal abstract class LedgerDatabase : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private Task? _ready;

    /// <param name="connectionString">See <see cref="LedgerConnection"/>.</param>
    /// <param name="settings">Those of a server that may be away.</param>
    /// <param name="scripts">The tables; those built in unless a test has others.</param>
    /// <exception cref="LedgerException">The connection string means no database.</exception>
    public static LedgerDatabase Of(string connectionString, LedgerSettings? settings = null, IReadOnlyList<Script>? scripts = null) =>
        LedgerConnection.IsPostgres(connectionString)
            ? new PostgresDatabase(connectionString, settings ?? new(), scripts ?? Script.BuiltIn)
            : new SqliteDatabase(connectionString, scripts ?? Script.BuiltIn);

    /// <summary>For people: the file, or the server and its database; never a password.</summary>
    public abstract string Name { get; }

    /// <summary>True once it was opened and its tables are there.</summary>
    public bool IsReady => _ready is { IsCompletedSuccessfully: true };

    /// <summary>Opens a connection for reading or, by the one writer of this process, for writing. The tables are there.</summary>
    /// <exception cref="LedgerException">The database cannot be used as it is.</exception>
    /// <exception cref="DbException">The server is away; see <see cref="PatientlyAsync"/>.</exception>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        await ReadyAsync().WaitAsync(cancellationToken);
        return await ConnectAsync(cancellationToken);
    }

    /// <summary>Begins a transaction that sees all that was committed before, and in which no other node writes under the same keys.</summary>
    /// <param name="connection">Of <see cref="OpenAsync"/>.</param>
    /// <param name="keys">What is going to be written; see <see cref="WriteQueue.WriteAsync"/>.</param>
    public abstract Task<LedgerTransaction> BeginAsync(DbConnection connection, IEnumerable<string> keys);

    /// <summary>Reads on a connection of its own, again and again while the server is away, as long as may be waited.</summary>
    /// <exception cref="LedgerUnavailableException">It was away for too long.</exception>
    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken) => PatientlyAsync(LedgerUse.Reading, async token =>
    {
        await using var connection = await OpenAsync(token);
        return await read(connection);
    }, cancellationToken);

    /// <summary>Makes an attempt, and again when it failed for a reason that passes, as long as may be waited.</summary>
    /// <exception cref="LedgerUnavailableException">The reason did not pass.</exception>
    public virtual Task<T> PatientlyAsync<T>(LedgerUse use, Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken) => attempt(cancellationToken);

    public virtual async ValueTask DisposeAsync()
    {
        Task? ready;
        lock (_lock) ready = _ready;
        if (ready is not null) await ready.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    protected abstract Task<DbConnection> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Creates or updates the tables. Called again when it failed.</summary>
    protected abstract Task MakeReadyAsync();

    private Task ReadyAsync()
    {
        lock (_lock)
        {
            if (_ready is null or { IsFaulted: true } or { IsCanceled: true }) _ready = Task.Run(MakeReadyAsync);
            return _ready;
        }
    }
}
