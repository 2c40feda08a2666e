using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Core.Nodes;
using AgentHub.Server.Identity;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace AgentHub.Server.Desk;

/// <summary>The connections of this process, by id and by person. Thread safe.</summary>
internal sealed class DeskConnections(
    DocumentFeeds feeds, DeskOptions options, Sessions sessions, IPresence presence, ILogger<DeskConnections> log, ILogger<DefaultHubLifetimeManager<DeskHub>> baseLog)
    : DefaultHubLifetimeManager<DeskHub>(baseLog)
{
    private readonly ConcurrentDictionary<string, DeskConnection> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<AgentId, ImmutableArray<DeskConnection>> _byPerson = new();
    private readonly ConcurrentDictionary<string, IDisposable> _watches = new(StringComparer.Ordinal);
    private readonly Subscriptions<AgentId> _presence = new();
    private bool _leaving;

    /// <summary>Everybody connected, in no order.</summary>
    public IEnumerable<DeskConnection> All => _byId.Values;

    /// <summary>People with at least one connection, in no order.</summary>
    public ICollection<AgentId> Present => _byPerson.Keys;

    public DeskConnection? Find(string connectionId) => _byId.GetValueOrDefault(connectionId);

    /// <summary>The connections of one person, oldest first.</summary>
    public ImmutableArray<DeskConnection> Of(AgentId person) => _byPerson.TryGetValue(person, out var mine) ? mine : [];

    /// <summary>Calls <paramref name="handler"/> when a person's first connection came or the last one went; quick, must not throw.</summary>
    public IDisposable OnPresence(Action<AgentId> handler) => _presence.Add(handler);

    /// <summary>This node stops: every browser is cut off at once and none is taken any more, so that they are at another node before it has ended.</summary>
    public void Leave()
    {
        Volatile.Write(ref _leaving, true);
        foreach (var connection in All) connection.Abort();
    }

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        await base.OnConnectedAsync(connection);
        ForgetCookie(connection.GetHttpContext());
        var mine = new DeskConnection(connection, feeds, options.MaxDocumentsPerConnection);
        _byId[mine.Id] = mine;
        DeskMeter.Connected();
        var all = _byPerson.AddOrUpdate(mine.Agent, _ => [mine], (_, known) => known.Add(mine));
        _watches[mine.Id] = sessions.OnRevoked(connection.User, connection.Abort);
        if (all.Length > options.MaxConnectionsPerPerson) DropOldest(all[0]);
        if (all.Length == 1) Turned(mine.Agent);
        if (Volatile.Read(ref _leaving)) mine.Abort();
    }

    public override async Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (_watches.TryRemove(connection.ConnectionId, out var watch)) watch.Dispose();
        if (_byId.TryRemove(connection.ConnectionId, out var mine)) Leave(mine);
        await base.OnDisconnectedAsync(connection);
    }

    /// <summary>The session was read at the handshake; its cookie, header and text, is not kept as long as the connection (2 KB of each desk).</summary>
    private static void ForgetCookie(HttpContext? handshake)
    {
        if (handshake is null) return;
        handshake.Request.Headers.Cookie = default;
        handshake.Features.Set<IRequestCookiesFeature>(null);
    }

    private void Leave(DeskConnection mine)
    {
        mine.End();
        DeskMeter.Disconnected();
        var rest = _byPerson.AddOrUpdate(mine.Agent, _ => [], (_, known) => known.Remove(mine));
        if (!rest.IsEmpty) return;
        _byPerson.TryRemove(KeyValuePair.Create(mine.Agent, rest));
        Turned(mine.Agent);
    }

    /// <summary>Tells the other nodes and this one. One who leaves may be overtaken by one who comes: the last to look sees what is so.</summary>
    private void Turned(AgentId person)
    {
        for (var isHere = !Of(person).IsEmpty; ; isHere = !isHere)
        {
            if (isHere) presence.Arrive(person);
            else presence.Leave(person);
            if (isHere == !Of(person).IsEmpty) break;
        }
        _presence.Announce(person);
    }

    private void DropOldest(DeskConnection oldest)
    {
        DeskLog.TooManyConnections(log, oldest.Agent, options.MaxConnectionsPerPerson);
        oldest.Abort();
    }
}
