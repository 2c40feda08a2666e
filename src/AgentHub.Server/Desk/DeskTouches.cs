using System.Collections.Concurrent;
using AgentHub.Core;
using AgentHub.Core.Documents;

namespace AgentHub.Server.Desk;

/// <summary>Counts how often each agent's desk was announced, so that its own part is made anew only then. Thread safe.</summary>
internal sealed class DeskTouches : IDisposable
{
    private readonly ConcurrentDictionary<AgentId, long> _touches = new();
    private readonly IDisposable _listening;

    public DeskTouches(IDocumentChanges changes) => _listening = changes.Subscribe(Announced);

    /// <summary>Grows with every announcement.</summary>
    public long Of(AgentId agent) => _touches.GetValueOrDefault(agent);

    public void Dispose() => _listening.Dispose();

    private void Announced(DocumentChange change)
    {
        if (DocumentNames.AgentOf(change.Document) is { } agent) _touches.AddOrUpdate(agent, 1, static (_, n) => n + 1);
    }
}
