using System.Data.Common;
using AgentHub.Ledger.Schema;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AgentHub.Ledger;

/// <summary>
/// The SQLite file and how it is opened: write-ahead log (readers never wait for the writer), every commit synced to disk
/// before it is reported, five seconds of patience when another process holds the lock. Thread safe.
/// </summary>
internal sealed class LedgerDatabase : IAsyncDisposable
{
    private const int BusySeconds = 5;

    private readonly string _connectionString;
    private readonly string? _temporaryFolder;
    private readonly Lazy<Task> _ready;

    /// <param name="connectionString">As Microsoft.Data.Sqlite takes it. <c>Data Source=:memory:</c> keeps the ledger in a temporary file that goes with it.</param>
    /// <param name="scripts">The tables; those built in unless a test has others.</param>
    public LedgerDatabase(string connectionString, IReadOnlyList<Script>? scripts = null)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = BusySeconds, Pooling = true, ForeignKeys = false };
        if (builder.DataSource.Length == 0) throw new LedgerException("ConnectionStrings:Ledger has no Data Source; name the file, such as Data Source=data/agenthub.db.");
        if (builder.DataSource == ":memory:")
        {
            _temporaryFolder = Directory.CreateTempSubdirectory("agenthub-ledger-").FullName;
            builder.DataSource = Path.Combine(_temporaryFolder, "ledger.db");
        }
        File = builder.DataSource;
        _connectionString = builder.ConnectionString;
        _ready = new(() => Task.Run(() => MakeReadyAsync(builder.DataSource, scripts ?? Script.BuiltIn)));
    }

    /// <summary>The file's path.</summary>
    public string File { get; }

    /// <summary>Opens a connection for reading or, by the one writer, for writing. The tables are there.</summary>
    /// <exception cref="LedgerException">The file cannot be opened, or does not fit to this version.</exception>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        await _ready.Value.WaitAsync(cancellationToken);
        return await ConnectAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_ready.IsValueCreated) await _ready.Value.ContinueWith(_ => { }, TaskScheduler.Default);
        await using (var connection = new SqliteConnection(_connectionString)) SqliteConnection.ClearPool(connection);
        if (_temporaryFolder is not null) Directory.Delete(_temporaryFolder, recursive: true);
    }

    private async Task<DbConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition("PRAGMA synchronous = FULL", cancellationToken: cancellationToken));
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task MakeReadyAsync(string file, IReadOnlyList<Script> scripts)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
            await using var connection = await ConnectAsync(CancellationToken.None);
            await connection.ExecuteAsync("PRAGMA journal_mode = WAL");
            await ScriptRunner.ApplyAsync(connection, scripts, Translate, CancellationToken.None);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new LedgerException($"The ledger {file} cannot be opened: {e.Message} Check that the folder exists and may be written to (ConnectionStrings:Ledger).", e);
        }
    }

    private static string Translate(string script) => script
        .Replace("$identity$", "INTEGER PRIMARY KEY AUTOINCREMENT", StringComparison.Ordinal)
        .Replace("$blob$", "BLOB", StringComparison.Ordinal);
}
