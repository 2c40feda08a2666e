using AgentHub.Core.Interactions;
using AgentHub.Ledger;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Interactions.Storage;

/// <summary>The server does not start without its ledger: an event it could not store would be lost.</summary>
internal sealed class LedgerCheck(ILedger ledger) : IStartCheck
{
    /// <summary>A database that is busy at this moment, such as with the other nodes that start, gets another chance.</summary>
    private const int MostTries = 3;

    public async Task<string?> ProblemAsync(CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await ledger.CheckAsync(cancellationToken);
                return null;
            }
            catch (LedgerUnavailableException) when (tries < MostTries)
            {
                // The check itself has waited.
            }
            catch (Exception e) when (e is LedgerException or LedgerUnavailableException)
            {
                return e.Message;
            }
        }
    }
}
