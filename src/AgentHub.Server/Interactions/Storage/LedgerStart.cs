using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.Storage;

/// <summary>Opens the ledger before the first request, so that a ledger that cannot be used stops the start and not a call.</summary>
internal sealed class LedgerStart(ILedger ledger, LedgerFactHash factHash, ILogger<LedgerStart> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await ledger.CheckAsync(cancellationToken);
        await factHash.LoadAsync(cancellationToken);
        log.LedgerOpened(ledger.ToString() ?? "");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
