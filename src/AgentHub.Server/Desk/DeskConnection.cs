using System.Collections.Concurrent;
using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Server.Identity;
using Microsoft.AspNetCore.SignalR;

namespace AgentHub.Server.Desk;

/// <summary>One browser's connection and the documents it has open. Thread safe.</summary>
internal sealed class DeskConnection(HubConnectionContext connection, DocumentFeeds feeds, int mostDocuments) : IDocumentSink
{
    private readonly ConcurrentDictionary<string, Opened> _open = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private bool _ended;

    public string Id => connection.ConnectionId;
    public AgentId Agent { get; } = connection.User.AgentId();
    public bool IsAgent { get; } = connection.User.IsInRole("agent");
    public bool IsAdmin { get; } = connection.User.IsInRole("admin");
    public bool IsSupervisor { get; } = connection.User.IsInRole("supervisor");

    /// <summary>From now on send a document. Opening an open one sends it again, from what the browser has.</summary>
    /// <param name="document">Inside name.</param>
    /// <param name="has">What the browser says it has.</param>
    /// <param name="byHub">Opened by the hub: not counted, and waited for when it does not exist yet.</param>
    public OpenResult Open(string document, DocumentVersion? has, bool byHub)
    {
        lock (_lock)
        {
            if (_ended) return OpenResult.Open;
            if (_open.TryGetValue(document, out var known) && !known.Subscription.HasEnded)
            {
                if (!byHub) known.Subscription.Reopen(has);
                return OpenResult.Open;
            }
            if (!byHub && _open.Values.Count(o => !o.ByHub) >= mostDocuments) return OpenResult.TooMany;
            if (feeds.Open(document, ViewerOf(document), this, has, byHub) is not { } subscription) return OpenResult.Unknown;
            _open[document] = new(subscription, byHub);
            return OpenResult.Open;
        }
    }

    /// <summary>The browser has no more use for it.</summary>
    public void Close(string document)
    {
        if (_open.TryRemove(document, out var opened)) opened.Subscription.Dispose();
    }

    /// <summary>The hub takes it back and says so.</summary>
    public void TakeBack(string document)
    {
        if (_open.TryRemove(document, out var opened)) opened.Subscription.End(GoneReason.Closed);
    }

    /// <summary>The connection is gone.</summary>
    public void End()
    {
        lock (_lock) _ended = true;
        foreach (var document in _open.Keys) Close(document);
    }

    /// <summary>Cuts the connection; the browser may come back.</summary>
    public void Abort() => connection.Abort();

    public ValueTask SendAsync(DocumentMessage message)
    {
        if (message is GoneMessage) ForgetEnded();
        DeskMeter.Sent(message);
        return WriteAsync(DeskMessages.Encode(message));
    }

    /// <summary>Writes to the socket; a connection that is gone swallows it.</summary>
    public ValueTask WriteAsync(SerializedHubMessage message) => connection.WriteAsync(message);

    /// <summary>Somebody with several roles sees the board as a supervisor, the systems as an admin, and everything else as an agent if they are one.</summary>
    private Viewer ViewerOf(string document) => new(Agent,
        IsAdmin && (document == DocumentNames.Systems || !(IsAgent || IsSupervisor)) ? ViewerRole.Admin
        : IsSupervisor && (document == DocumentNames.Board || !IsAgent) ? ViewerRole.Supervisor
        : ViewerRole.Agent);

    /// <summary>What the feed ended is no longer ours to close.</summary>
    private void ForgetEnded()
    {
        foreach (var document in _open)
            if (document.Value.Subscription.HasEnded) _open.TryRemove(document);
    }

    private sealed record Opened(DocumentSubscription Subscription, bool ByHub);
}

/// <summary>What became of a request for a document.</summary>
internal enum OpenResult { Open, Unknown, TooMany }
