namespace AgentHub.Core.Documents;

/// <summary>
/// One browser's watch on one document. It is aimed at the newest version; when the browser is slow, versions in between
/// are passed over and the next message leads from what was sent to the newest. Thread safe.
/// </summary>
public sealed class DocumentSubscription : IDisposable
{
    private readonly Lock _lock = new();
    private readonly DocumentFeed _feed;
    private readonly IDocumentSink _sink;
    private DocumentVersion? _has;
    private Rendition? _sent;
    private Rendition? _target;
    private GoneReason? _farewell;
    private bool _sending;
    private bool _ended;

    internal DocumentSubscription(DocumentFeed feed, Viewer viewer, IDocumentSink sink, DocumentVersion? has, bool expected) =>
        (_feed, Viewer, _sink, _has, Expected) = (feed, viewer, sink, has, expected);

    /// <summary>Who looks.</summary>
    public Viewer Viewer { get; }

    /// <summary>True once it was ended, by either side.</summary>
    public bool HasEnded
    {
        get { lock (_lock) return _ended; }
    }

    /// <summary>True when the document may come into being a moment later: it is waited for instead of reported gone.</summary>
    internal bool Expected { get; }

    /// <summary>True while nothing was sent.</summary>
    internal bool IsNew
    {
        get { lock (_lock) return _sent is null; }
    }

    /// <summary>The browser lost track: send again, from what it says it has.</summary>
    public void Reopen(DocumentVersion? has)
    {
        lock (_lock)
        {
            if (_ended) return;
            (_sent, _target, _has) = (null, null, has);
        }
        _feed.Refresh();
    }

    /// <summary>Stops, and tells the browser why.</summary>
    public void End(GoneReason reason) => Stop(reason);

    /// <summary>Stops without a word.</summary>
    public void Dispose() => Stop(null);

    internal void Aim(Rendition target)
    {
        lock (_lock)
        {
            if (_ended) return;
            _target = target;
            if (_sending) return;
            _sending = true;
        }
        _ = PumpAsync();
    }

    private void Stop(GoneReason? farewell)
    {
        bool pump;
        lock (_lock)
        {
            if (_ended) return;
            (_ended, _farewell, _target) = (true, farewell, null);
            pump = farewell is not null && !_sending;
            _sending |= pump;
        }
        _feed.Remove(this);
        if (pump) _ = PumpAsync();
    }

    private async Task PumpAsync()
    {
        while (Next() is { } message) await _sink.SendAsync(message);
    }

    private DocumentMessage? Next()
    {
        lock (_lock)
        {
            var message = _ended ? Farewell_NeedsLock() : _target?.MessageFrom(_sent, _has);
            _sending = message is not null;
            if (_sending && !_ended) (_sent, _has) = (_target, null);
            return message;
        }
    }

    private GoneMessage? Farewell_NeedsLock()
    {
        if (_farewell is not { } reason) return null;
        _farewell = null;
        return new GoneMessage { Document = _feed.PublicName, Reason = reason };
    }
}
