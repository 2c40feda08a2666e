using System.Collections.Concurrent;
using AgentHub.Core.Interactions;

namespace AgentHub.Ledger.Tests.Conformance;

/// <summary>Remembers what a ledger announced. Written by the ledger's one writer; read when it rests.</summary>
internal sealed class RecordedCommits : IContactCommits
{
    public List<ContactChange> Changes { get; } = [];

    /// <summary>What was about to be committed, sure or not.</summary>
    public ConcurrentQueue<ContactChange> Expectations { get; } = [];

    public void Expected(ContactChange change) => Expectations.Enqueue(change);

    public ValueTask CommittedAsync(ContactChange change)
    {
        Changes.Add(change);
        return default;
    }
}
