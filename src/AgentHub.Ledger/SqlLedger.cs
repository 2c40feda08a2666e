using AgentHub.Core.Interactions;
using AgentHub.Ledger.Schema;
using Dapper;

namespace AgentHub.Ledger;

/// <summary>The durable ledger in a SQLite file: start reading here. Opens on first use; one instance a process.</summary>
public sealed class SqlLedger : ILedger
{
    private readonly LedgerDatabase _database;
    private readonly WriteQueue _writes;

    /// <param name="connectionString">Such as <c>Data Source=data/agenthub.db</c>; the folder is made when it is missing.</param>
    /// <param name="commits">Told of every committed change of a contact.</param>
    /// <exception cref="LedgerException">The connection string names no file.</exception>
    public SqlLedger(string connectionString, IContactCommits? commits = null) : this(connectionString, commits, null)
    {
    }

    internal SqlLedger(string connectionString, IContactCommits? commits, IReadOnlyList<Script>? scripts)
    {
        _database = new LedgerDatabase(connectionString, scripts);
        _writes = new WriteQueue(_database);
        Contacts = new SqlContactLedger(_database, _writes, commits);
        Notes = new SqlNotes(_database, _writes);
        AgentStates = new SqlAgentStates(_database, _writes);
        Waits = new SqlWaits(_database, _writes);
        Answers = new SqlActionAnswers(_database, _writes);
        Keys = new SqlKeyStore(_database, _writes);
        WriteBacks = new SqlWriteBackStore(_database, _writes);
    }

    /// <inheritdoc/>
    public IContactLedger Contacts { get; }
    /// <inheritdoc/>
    public INotes Notes { get; }
    /// <inheritdoc/>
    public IAgentStates AgentStates { get; }
    /// <inheritdoc/>
    public IWaits Waits { get; }
    /// <inheritdoc/>
    public IActionAnswers Answers { get; }
    /// <inheritdoc/>
    public IKeyStore Keys { get; }
    /// <inheritdoc/>
    public IWriteBackStore WriteBacks { get; }

    /// <inheritdoc/>
    /// <exception cref="LedgerException">The file cannot be opened or does not fit to this version.</exception>
    public Task CheckAsync(CancellationToken cancellationToken) =>
        // An update of no row takes the write lock and passes the writer, and leaves nothing behind.
        _writes.WriteAsync(t => t.Connection!.ExecuteAsync("UPDATE note SET revision = revision WHERE interaction = ''", transaction: t), null, cancellationToken);

    /// <summary>Where the ledger lies, for the log.</summary>
    public override string ToString() => _database.File;

    /// <summary>Finishes the writes that wait, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        await _database.DisposeAsync();
    }
}
