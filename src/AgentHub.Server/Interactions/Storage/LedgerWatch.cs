using AgentHub.Ledger;

namespace AgentHub.Server.Interactions.Storage;

/// <summary>Puts the comings and goings of the ledger's database into the log.</summary>
internal sealed class LedgerWatch(LedgerWaitOptions waits, ILogger<LedgerWatch> log)
{
    /// <summary>What the ledger is told about waiting. By the real clock: it is the database that is waited for.</summary>
    public LedgerSettings Settings => new()
    {
        WriteWithin = waits.WriteWithin,
        ReadWithin = waits.ReadWithin,
        Lost = (use, failure) => log.LedgerLost(use, failure.Message),
        Back = log.LedgerBack,
    };
}
