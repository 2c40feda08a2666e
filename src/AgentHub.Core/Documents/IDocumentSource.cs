namespace AgentHub.Core.Documents;

/// <summary>Makes one kind of document. A feature that has something to show implements it; the desk hub sends it.</summary>
public interface IDocumentSource
{
    /// <summary>True for the names this source makes.</summary>
    bool Makes(string document);

    /// <summary>
    /// Shortest time between two sends of a document; zero sends at once. Changes within that time are sent together.
    /// </summary>
    TimeSpan Pace => TimeSpan.Zero;

    /// <summary>
    /// Viewers with the same audience see the same body, so it is rendered and compared once for all of them.
    /// Null when this viewer may not see the document at all. Asked again at every change, so an audience may change.
    /// </summary>
    ValueTask<string?> AudienceAsync(string document, Viewer viewer, CancellationToken cancellationToken);

    /// <summary>The newest version for an audience, redacted for it; null when there is no such document (any more).</summary>
    ValueTask<DocumentSnapshot?> ReadAsync(string document, string audience, CancellationToken cancellationToken);
}
