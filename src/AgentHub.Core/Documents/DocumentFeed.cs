using System.Diagnostics.CodeAnalysis;

namespace AgentHub.Core.Documents;

/// <summary>
/// Reads one document when it changed and aims everybody who watches it at the newest version. One run at a time; changes
/// during a run lead to one more run, never to a queue.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The token source has no timer and no wait handle; it is cancelled when the feed closes.")]
internal sealed class DocumentFeed(string document, IDocumentSource source, FeedSettings settings, Action<DocumentFeed> closed)
{
    private readonly Lock _lock = new();
    private readonly List<DocumentSubscription> _subscribers = [];
    private readonly CancellationTokenSource _stop = new();
    private Dictionary<string, Rendition> _current = [];   // by audience; touched by the run only
    private long? _lastRun;
    private long _dirtySince;
    private bool _running;
    private bool _dirty;
    private bool _closed;

    public string Document => document;

    /// <summary>The name browsers know it by.</summary>
    public string PublicName { get; } = DocumentNames.AgentOf(document) is null ? document : DocumentNames.OwnDesk;

    /// <summary>Adds a watcher; null when this feed was closed a moment ago.</summary>
    public DocumentSubscription? TryAdd(Viewer viewer, IDocumentSink sink, DocumentVersion? has, bool expected)
    {
        var subscription = new DocumentSubscription(this, viewer, sink, has, expected);
        lock (_lock)
        {
            if (_closed) return null;
            _subscribers.Add(subscription);
        }
        Refresh();
        return subscription;
    }

    /// <summary>Reads again soon; cheap unless it may be done on this thread.</summary>
    public void Refresh(bool here = false)
    {
        lock (_lock)
        {
            if (_closed) return;
            if (!_dirty) _dirtySince = settings.Time.GetTimestamp();
            _dirty = true;
            if (_running) return;
            _running = true;
        }
        if (here) _ = RunAsync();
        else ThreadPool.UnsafeQueueUserWorkItem(static feed => _ = feed.RunAsync(), this, preferLocal: false);
    }

    public void Remove(DocumentSubscription subscription)
    {
        lock (_lock)
        {
            _subscribers.Remove(subscription);
            if (_closed || _subscribers.Count > 0) return;
            _closed = true;
        }
        _stop.Cancel();
        closed(this);
    }

    private async Task RunAsync()
    {
        var failed = false;
        while (true)
        {
            try
            {
                if (failed) await Task.Delay(settings.RetryAfter, settings.Time, _stop.Token);
                else await PaceAsync();
                if (Begin(failed, out var since) is not { } subscribers) return;
                failed = false;
                await RefreshAsync(subscribers);
                settings.Pushed?.Invoke(document, settings.Time.GetElapsedTime(since));
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                failed = true;
                settings.Failed(document, e);
            }
        }
    }

    /// <summary>Who to serve now; null when there is nothing to do, and the run is over.</summary>
    private DocumentSubscription[]? Begin(bool again, out long since)
    {
        lock (_lock)
        {
            since = _dirtySince;
            _running = !_closed && (_dirty || again);
            _dirty = false;
            return _running ? [.. _subscribers] : null;
        }
    }

    private async Task PaceAsync()
    {
        if (source.Pace == TimeSpan.Zero || _lastRun is not { } last) return;
        var rest = source.Pace - settings.Time.GetElapsedTime(last);
        if (rest <= TimeSpan.Zero || AnyoneNew()) return;
        await Task.Delay(rest, settings.Time, _stop.Token);
    }

    private bool AnyoneNew()
    {
        lock (_lock) return _subscribers.Exists(s => s.IsNew);
    }

    private async Task RefreshAsync(DocumentSubscription[] subscribers)
    {
        _lastRun = settings.Time.GetTimestamp();
        using var limit = new CancellationTokenSource(settings.ReadLimit, settings.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _stop.Token);
        var current = new Dictionary<string, Rendition>();
        foreach (var subscriber in subscribers) await ServeAsync(subscriber, current, either.Token);
        _current = current;
    }

    private async Task ServeAsync(DocumentSubscription subscriber, Dictionary<string, Rendition> current, CancellationToken cancellationToken)
    {
        var audience = await source.AudienceAsync(document, subscriber.Viewer, cancellationToken);
        var rendition = audience is null ? null : current.GetValueOrDefault(audience) ?? await ReadAsync(audience, cancellationToken);
        if (rendition is null)
        {
            if (!subscriber.Expected || !subscriber.IsNew) subscriber.End(audience is null ? GoneReason.NotYours : GoneReason.Closed);
            return;
        }
        current[audience!] = rendition;
        subscriber.Aim(rendition);
    }

    private async ValueTask<Rendition?> ReadAsync(string audience, CancellationToken cancellationToken)
    {
        if (await source.ReadAsync(document, audience, cancellationToken) is not { } snapshot) return null;
        var epoch = Rendition.EpochFor(snapshot.Epoch, audience);
        if (_current.TryGetValue(audience, out var last) && last.Snapshot.Epoch == epoch && snapshot.N <= last.Snapshot.N) return last;
        settings.Read?.Invoke(document, snapshot.Body);
        return new Rendition(PublicName, epoch, snapshot);
    }
}
