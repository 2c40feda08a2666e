using System.Data.Common;
using AgentHub.Ledger.Schema;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AgentHub.Ledger.Sqlite;

/// <summary>
/// A SQLite file: write-ahead log (readers never wait for the writer), every commit synced to disk before it is reported, five
/// seconds of patience when another process holds the lock. One writer at a time, so that writes need no keys.
/// </summary>
internal sealed class SqliteDatabase : LedgerDatabase
{
    private const int BusySeconds = 5;

    private readonly string _connectionString;
    private readonly string? _temporaryFolder;
    private readonly IReadOnlyList<Script> _scripts;

    /// <param name="connectionString">As Microsoft.Data.Sqlite takes it. <c>Data Source=:memory:</c> keeps the ledger in a temporary file that goes with it.</param>
    /// <param name="scripts">The tables.</param>
    public SqliteDatabase(string connectionString, IReadOnlyList<Script> scripts)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = BusySeconds, Pooling = true, ForeignKeys = false };
        if (builder.DataSource == ":memory:")
        {
            _temporaryFolder = Directory.CreateTempSubdirectory("agenthub-ledger-").FullName;
            builder.DataSource = Path.Combine(_temporaryFolder, "ledger.db");
        }
        Name = builder.DataSource;
        _connectionString = builder.ConnectionString;
        _scripts = scripts;
    }

    /// <summary>The file's path.</summary>
    public override string Name { get; }

    public override async Task<LedgerTransaction> BeginAsync(DbConnection connection, IEnumerable<string> keys) => new(await connection.BeginTransactionAsync());

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await using (var connection = new SqliteConnection(_connectionString)) SqliteConnection.ClearPool(connection);
        if (_temporaryFolder is not null) Directory.Delete(_temporaryFolder, recursive: true);
    }

    protected override async Task<DbConnection> ConnectAsync(CancellationToken cancellationToken)
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

    protected override async Task MakeReadyAsync()
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(Name)) is { } folder) Directory.CreateDirectory(folder);
            await using var connection = await ConnectAsync(CancellationToken.None);
            await connection.ExecuteAsync("PRAGMA journal_mode = WAL");
            await ScriptRunner.ApplyAsync(connection, _scripts, Translate, CancellationToken.None);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new LedgerException($"The ledger {Name} cannot be opened: {e.Message} Check that the folder exists and may be written to (ConnectionStrings:Ledger).", e);
        }
    }

    private static string Translate(string script) => script
        .Replace("$identity$", "INTEGER PRIMARY KEY AUTOINCREMENT", StringComparison.Ordinal)
        .Replace("$blob$", "BLOB", StringComparison.Ordinal);
}
