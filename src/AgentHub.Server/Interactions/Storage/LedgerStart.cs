using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.Storage;

/// <summary>Takes what everybody needs out of the ledger before the first request; <see cref="LedgerCheck"/> has seen that it can be used.</summary>
internal sealed class LedgerStart(ILedger ledger, LedgerFactHash factHash, ILogger<LedgerStart> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await factHash.LoadAsync(cancellationToken);
        log.LedgerOpened(ledger.ToString() ?? "");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
