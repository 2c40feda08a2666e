namespace AgentHub.Core.Documents;

/// <summary>Says that a document has a newer version. Carries no content; whoever cares reads it.</summary>
public interface IDocumentChanges
{
    /// <summary>Announces; cheap, never blocks.</summary>
    void Changed(string document) => Announce(new(document, Here: false));

    /// <summary>Announces, from a thread that may read and send the document itself, which saves waking another.</summary>
    void ChangedHere(string document) => Announce(new(document, Here: true));

    /// <summary>Announces.</summary>
    void Announce(DocumentChange change);

    /// <summary>Calls <paramref name="handler"/> for every announcement; it must be quick and must not throw.</summary>
    IDisposable Subscribe(Action<DocumentChange> handler);
}

/// <summary>One announcement.</summary>
/// <param name="Document">Inside name.</param>
/// <param name="Here">True when the announcing thread has nothing else to do and may read the document.</param>
public readonly record struct DocumentChange(string Document, bool Here);
