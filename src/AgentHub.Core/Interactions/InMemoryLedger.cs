namespace AgentHub.Core.Interactions;

/// <summary>A ledger that lives as long as the process: for tests, and to hold the durable ones against.</summary>
public sealed class InMemoryLedger(IContactCommits? commits = null) : ILedger
{
    /// <inheritdoc/>
    public IContactLedger Contacts { get; } = new InMemoryContactLedger(commits);
    /// <inheritdoc/>
    public INotes Notes { get; } = new InMemoryNotes();
    /// <inheritdoc/>
    public IAgentStates AgentStates { get; } = new InMemoryAgentStates();
    /// <inheritdoc/>
    public IWaits Waits { get; } = new InMemoryWaits();
    /// <inheritdoc/>
    public IActionAnswers Answers { get; } = new InMemoryActionAnswers();
    /// <inheritdoc/>
    public IKeyStore Keys { get; } = new InMemoryKeyStore();
    /// <inheritdoc/>
    public IWriteBackStore WriteBacks { get; } = new InMemoryWriteBackStore();

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => default;
}
