using AgentHub.Core.Interactions;
using AgentHub.Ledger;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Interactions.Storage;

/// <summary>The server does not start without its ledger: an event it could not store would be lost.</summary>
internal sealed class LedgerCheck(ILedger ledger) : IStartCheck
{
    public async Task<string?> ProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ledger.CheckAsync(cancellationToken);
            return null;
        }
        catch (Exception e) when (e is LedgerException or LedgerUnavailableException)
        {
            return e.Message;
        }
    }
}
