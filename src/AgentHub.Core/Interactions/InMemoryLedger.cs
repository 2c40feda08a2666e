using AgentHub.Core.Adapters;

namespace AgentHub.Core.Interactions;

/// <summary>A ledger that lives as long as the process: for tests, and to hold the durable ones against.</summary>
public sealed class InMemoryLedger : ILedger
{
    /// <param name="commits">Told of every change of a contact.</param>
    public InMemoryLedger(IContactCommits? commits = null) : this(commits, new InMemoryLedgerFeed())
    {
    }

    private InMemoryLedger(IContactCommits? commits, InMemoryLedgerFeed feed)
    {
        Feed = feed;
        Contacts = new InMemoryContactLedger(commits, feed);
        Notes = new InMemoryNotes(feed);
        AgentStates = new InMemoryAgentStates(feed);
        Waits = new InMemoryWaits(feed);
        WriteBacks = new InMemoryWriteBackStore(feed);
        SystemSwitches = new InMemorySystemSwitches(feed);
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
    public IActionAnswers Answers { get; } = new InMemoryActionAnswers();
    /// <inheritdoc/>
    public IKeyStore Keys { get; } = new InMemoryKeyStore();
    /// <inheritdoc/>
    public IWriteBackStore WriteBacks { get; }
    /// <inheritdoc/>
    public IArchiveUses ArchiveUses { get; } = new InMemoryArchiveUses();
    /// <inheritdoc/>
    public ISystemSwitches SystemSwitches { get; }
    /// <inheritdoc/>
    public ILedgerFeed Feed { get; }

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => default;
}
