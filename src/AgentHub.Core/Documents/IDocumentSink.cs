namespace AgentHub.Core.Documents;

/// <summary>Where messages to one browser go.</summary>
public interface IDocumentSink
{
    /// <summary>
    /// Sends one message; the next one of the same document is not sent before this completes, which is how a slow browser
    /// is noticed. Must not throw for a browser that is gone.
    /// </summary>
    ValueTask SendAsync(DocumentMessage message);
}
