using AgentHub.Abstractions;
using AgentHub.Core.Context.View;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Context;

/// <summary>Asks a system again once it took a correction, so that the desk shows what the record says now and not what was sent.</summary>
internal sealed class CorrectedRecords(IWriteBacks writeBacks, OpenContacts contacts, ContextParts parts, SystemViews systems) : IHostedService
{
    private IDisposable? _listening;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listening = writeBacks.Subscribe(Changed);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _listening?.Dispose();
        return Task.CompletedTask;
    }

    private void Changed(WriteBack writeBack)
    {
        if (writeBack is { Kind: WriteBackKind.Details, State: WriteBackState.Accepted or WriteBackState.Refused }) _ = AskAsync(writeBack);
    }

    private async Task AskAsync(WriteBack writeBack)
    {
        if (contacts.InMemory(writeBack.Contact) is not { } contact || systems.Now.FirstOrDefault(s => s.Id == writeBack.System) is not { } system) return;
        var caller = contact.Caller(await parts.ReadAsync(writeBack.Contact, CancellationToken.None));
        if (system.Can.Contains(Capability.Profile) && caller.LinkOf(system.Id).RecordId is { } record) contact.FanOut.AskAgain(system, Capability.Profile, record, null);
    }
}
