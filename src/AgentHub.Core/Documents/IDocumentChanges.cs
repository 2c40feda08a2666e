namespace AgentHub.Core.Documents;

/// <summary>Says that a document has a newer version. Carries no content; whoever cares reads it.</summary>
public interface IDocumentChanges
{
    /// <summary>Announces; cheap, never blocks.</summary>
    void Changed(string document);

    /// <summary>Calls <paramref name="handler"/> for every announcement; it must be quick and must not throw.</summary>
    IDisposable Subscribe(Action<string> handler);
}
