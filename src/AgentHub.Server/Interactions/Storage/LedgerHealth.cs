using AgentHub.Core.Interactions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AgentHub.Server.Interactions.Storage;

/// <summary>Ready when the ledger takes writes.</summary>
internal sealed class LedgerHealth(ILedger ledger) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await ledger.CheckAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The ledger cannot be written to: " + e.Message, e);
        }
    }
}
