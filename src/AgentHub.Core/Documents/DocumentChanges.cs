namespace AgentHub.Core.Documents;

/// <summary>Announcements within this process, on the announcer's thread.</summary>
public sealed class DocumentChanges : IDocumentChanges
{
    private readonly Subscriptions<string> _subscriptions = new();

    /// <inheritdoc/>
    public void Changed(string document) => _subscriptions.Announce(document);

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<string> handler) => _subscriptions.Add(handler);
}
