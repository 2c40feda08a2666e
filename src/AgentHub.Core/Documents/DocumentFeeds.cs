using System.Collections.Concurrent;

namespace AgentHub.Core.Documents;

/// <summary>
/// All documents somebody watches in this process. A document is read only while it is watched; its feed goes with its
/// last watcher. Thread safe.
/// </summary>
public sealed class DocumentFeeds : IDisposable
{
    private readonly ConcurrentDictionary<string, DocumentFeed> _feeds = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<IDocumentSource> _sources;
    private readonly FeedSettings _settings;
    private readonly IDisposable _announcements;

    /// <summary>Feeds from these sources, read again at every announcement.</summary>
    public DocumentFeeds(IEnumerable<IDocumentSource> sources, IDocumentChanges changes, FeedSettings settings)
    {
        ArgumentNullException.ThrowIfNull(changes);
        _sources = [.. sources];
        _settings = settings;
        _announcements = changes.Subscribe(change => Refresh(change.Document, change.Here));
    }

    /// <summary>Documents watched now.</summary>
    public int Count => _feeds.Count;

    /// <summary>From now on send a document to a browser, beginning with a snapshot or what is newer than it has.</summary>
    /// <param name="document">Inside name (<see cref="DocumentNames"/>).</param>
    /// <param name="viewer">Who looks; asked again at every change whether they still may.</param>
    /// <param name="sink">Where it goes.</param>
    /// <param name="has">What the browser has from an earlier connection.</param>
    /// <param name="expected">True when the document may come into being a moment later.</param>
    /// <returns>Null when nobody makes such a document.</returns>
    public DocumentSubscription? Open(string document, Viewer viewer, IDocumentSink sink, DocumentVersion? has = null, bool expected = false)
    {
        if (SourceOf(document) is not { } source) return null;
        while (true)
        {
            var feed = _feeds.GetOrAdd(document, name => new DocumentFeed(name, source, _settings, Closed));
            if (feed.TryAdd(viewer, sink, has, expected) is { } subscription) return subscription;
            Closed(feed);
        }
    }

    /// <summary>Reads a document once.</summary>
    public async ValueTask<DocumentReading> ReadAsync(string document, Viewer viewer, CancellationToken cancellationToken)
    {
        if (SourceOf(document) is not { } source) return new(null, GoneReason.Closed);
        if (await source.AudienceAsync(document, viewer, cancellationToken) is not { } audience) return new(null, GoneReason.NotYours);
        if (await source.ReadAsync(document, audience, cancellationToken) is not { } snapshot) return new(null, GoneReason.Closed);
        var name = DocumentNames.AgentOf(document) is null ? document : DocumentNames.OwnDesk;
        var epoch = Rendition.EpochFor(snapshot.Epoch, audience);
        return new(snapshot with { Document = name, Epoch = epoch }, null);
    }

    /// <summary>Reads a watched document again; cheap, and nothing when nobody watches it.</summary>
    /// <param name="document">Inside name.</param>
    /// <param name="here">True to read it on this thread, unless another reads it already.</param>
    public void Refresh(string document, bool here = false)
    {
        if (_feeds.TryGetValue(document, out var feed)) feed.Refresh(here);
    }

    /// <inheritdoc/>
    public void Dispose() => _announcements.Dispose();

    private IDocumentSource? SourceOf(string document)
    {
        foreach (var source in _sources)
            if (source.Makes(document)) return source;
        return null;
    }

    private void Closed(DocumentFeed feed) => _feeds.TryRemove(KeyValuePair.Create(feed.Document, feed));
}
