namespace AgentHub.Core.Documents;

/// <summary>Announcements within this process, on the announcer's thread.</summary>
public sealed class DocumentChanges : IDocumentChanges
{
    private readonly Subscriptions<DocumentChange> _subscriptions = new();

    /// <inheritdoc/>
    public void Announce(DocumentChange change) => _subscriptions.Announce(change);

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<DocumentChange> handler) => _subscriptions.Add(handler);
}
