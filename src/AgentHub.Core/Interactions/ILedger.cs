using AgentHub.Core.Adapters;

namespace AgentHub.Core.Interactions;

/// <summary>One ledger with all it keeps. Each store may also be asked for alone.</summary>
public interface ILedger : IAsyncDisposable
{
    IContactLedger Contacts { get; }
    INotes Notes { get; }
    IAgentStates AgentStates { get; }
    IWaits Waits { get; }
    IActionAnswers Answers { get; }
    IKeyStore Keys { get; }
    IWriteBackStore WriteBacks { get; }
    IArchiveUses ArchiveUses { get; }
    ISystemSwitches SystemSwitches { get; }
    ILedgerFeed Feed { get; }

    /// <summary>Makes the ledger ready (creates or updates its tables) and proves that it can be written to.</summary>
    /// <exception cref="LedgerUnavailableException">Its database is out of reach; once the ledger was ready, this is answered within 2 s.</exception>
    Task CheckAsync(CancellationToken cancellationToken);
}
