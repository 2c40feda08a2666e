using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Adapters;

namespace AgentHub.Server.Adapters.Archives;

/// <summary>Counts who still needs an archive, as a measure and in the ledger. Never in the way of whoever asks.</summary>
internal sealed class ArchiveUseCounter(IArchiveUses uses, TimeProvider time, ILogger<ArchiveUseCounter> log)
{
    /// <summary>An agent asked for something of an archive. Once a contact and capability, however often it is asked.</summary>
    public Task ByAgentAsync(string system, Capability capability, ContactId contact) => CountAsync(system, capability, contact.Value, ArchiveUser.Agent);

    /// <summary>A program asked. Every time.</summary>
    public Task ByProgramAsync(string system, Capability capability) => CountAsync(system, capability, "api-" + Guid.NewGuid().ToString("N"), ArchiveUser.Program);

    private async Task CountAsync(string system, Capability capability, string occasion, ArchiveUser by)
    {
        try
        {
            if (await uses.AddAsync(new(system, capability, occasion, by, time.GetUtcNow()), CancellationToken.None)) AdaptersMeter.UsedArchive(system, capability.ToString(), by);
        }
        catch (Exception e)
        {
            log.ArchiveUseNotCounted(system, capability.ToString(), e);
        }
    }
}
