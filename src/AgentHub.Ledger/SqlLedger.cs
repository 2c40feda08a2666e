using AgentHub.Core.Adapters;
using AgentHub.Core.Interactions;
using AgentHub.Ledger.Schema;
using Dapper;

namespace AgentHub.Ledger;

/// <summary>
/// The durable ledger, in a SQLite file or on a PostgreSQL server: start reading here. Opens on first use; one instance a
/// process. Several processes (nodes) may use one PostgreSQL database.
/// </summary>
public sealed class SqlLedger : ILedger
{
    /// <summary>Longest time that looking whether the ledger is well may take.</summary>
    private static readonly TimeSpan CheckWithin = TimeSpan.FromSeconds(2);

    private readonly LedgerDatabase _database;
    private readonly WriteQueue _writes;
    private readonly TimeProvider _time;

    /// <param name="connectionString">
    /// Such as <c>Data Source=data/agenthub.db</c>, whose folder is made when it is missing, or <c>Host=db;Database=agenthub;…</c>, whose database must be there.
    /// </param>
    /// <param name="commits">Told of every change of a contact that was committed through this instance.</param>
    /// <param name="settings">Those of a server that may be away.</param>
    /// <exception cref="LedgerException">The connection string names neither a file nor a server.</exception>
    public SqlLedger(string connectionString, IContactCommits? commits = null, LedgerSettings? settings = null) : this(connectionString, commits, settings, null)
    {
    }

    internal SqlLedger(string connectionString, IContactCommits? commits, LedgerSettings? settings, IReadOnlyList<Script>? scripts)
    {
        _time = (settings ?? new()).Time;
        _database = LedgerDatabase.Of(connectionString, settings, scripts);
        _writes = new WriteQueue(_database);
        Contacts = new SqlContactLedger(_database, _writes, commits);
        Notes = new SqlNotes(_database, _writes);
        AgentStates = new SqlAgentStates(_database, _writes);
        Waits = new SqlWaits(_database, _writes);
        Answers = new SqlActionAnswers(_database, _writes);
        Keys = new SqlKeyStore(_database, _writes);
        WriteBacks = new SqlWriteBackStore(_database, _writes);
        ArchiveUses = new SqlArchiveUses(_database, _writes);
        SystemSwitches = new SqlSystemSwitches(_database, _writes);
        Feed = new SqlLedgerFeed(_database);
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
    public IArchiveUses ArchiveUses { get; }
    /// <inheritdoc/>
    public ISystemSwitches SystemSwitches { get; }
    /// <inheritdoc/>
    public ILedgerFeed Feed { get; }

    /// <inheritdoc/>
    /// <exception cref="LedgerException">The database cannot be used as it is, or does not fit to this version.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (!_database.IsReady)
            await _database.PatientlyAsync(LedgerUse.Writing, async token => { await using var _ = await _database.OpenAsync(token); return 0; }, cancellationToken);
        using var late = new CancellationTokenSource(CheckWithin, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            // An update of no row takes the write lock and passes the writer, and leaves nothing behind.
            await _writes.WriteAsync([], t => t.Connection!.ExecuteAsync("UPDATE note SET revision = revision WHERE interaction = ''", transaction: t), null, either.Token)
                .WaitAsync(either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LedgerUnavailableException($"The ledger ({_database.Name}) took no write within {CheckWithin.TotalSeconds:0} s.", e);
        }
    }

    /// <summary>Where the ledger lies, for the log.</summary>
    public override string ToString() => _database.Name;

    /// <summary>Finishes the writes that wait, then closes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        await _database.DisposeAsync();
    }
}
