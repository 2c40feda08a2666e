using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using AgentHub.Core;
using AgentHub.Core.Nodes;
using AgentHub.Redis.Presence;
using StackExchange.Redis;

namespace AgentHub.Redis;

/// <summary>
/// Who is connected to which node, over Redis. Each node says every heartbeat that it lives, at once when its people changed,
/// and hears in the same step who is elsewhere. While Redis is gone the people of other nodes stay as they were last seen;
/// when it is back, a node has the time of a beat missed to say that it lives before its people count as gone. Thread safe.
/// </summary>
public sealed class RedisPresence : IPresence, IAsyncDisposable
{
    /// <summary>Version of the news that a node stopped.</summary>
    private const long Left = long.MaxValue;

    private readonly RedisLink _link;
    private readonly INodeBus _bus;
    private readonly string _key;
    private readonly PresenceBook _book = new();
    private readonly Subscriptions<NodeId> _gone = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stop = new();
    private readonly List<IDisposable> _listening = [];
    private readonly ITimer _heartbeat;
    private readonly Task _beating;
    private readonly ConcurrentQueue<string> _left = new();
    // By the one who beats only:
    private readonly Dictionary<string, string> _versions = [];
    private ImmutableHashSet<AgentId>? _said;
    private long _version;
    private long _answeredSince;

    /// <param name="link">The connection.</param>
    /// <param name="bus">Tells the others at once when somebody came or went.</param>
    public RedisPresence(RedisLink link, INodeBus bus)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(bus);
        (_link, _bus, _key) = (link, bus, RedisKeys.Presence(link.Settings.Prefix));
        _listening.Add(bus.Subscribe(Heard));
        _beating = Task.Run(BeatAsync);
        _heartbeat = link.Time.CreateTimer(_ => _wake.Writer.TryWrite(true), null, TimeSpan.Zero, link.Settings.Heartbeat);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<AgentId, ImmutableArray<NodeId>> Everybody => _book.Everybody;

    /// <inheritdoc/>
    public bool IsPresent(AgentId person) => _book.Everybody.ContainsKey(person);

    /// <inheritdoc/>
    public void Arrive(AgentId person) => Change(people => people.Add(person));

    /// <inheritdoc/>
    public void Leave(AgentId person) => Change(people => people.Remove(person));

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<AgentId> handler) => _book.Subscribe(handler);

    /// <inheritdoc/>
    public IDisposable SubscribeGone(Action<NodeId> handler) => _gone.Add(handler);

    /// <summary>Takes this node's people out, so that the others need not wait for them to lapse.</summary>
    public async ValueTask DisposeAsync()
    {
        await _heartbeat.DisposeAsync();
        foreach (var listening in _listening) listening.Dispose();
        await _stop.CancelAsync();
        await _beating;
        await _link.TryAsync("presence.leave", database => database.ScriptEvaluateAsync(PresenceScript.Leave, [_key], [_link.Node.Value]), CancellationToken.None);
        _bus.Announce(new(NodeNewsKind.Presence, _link.Node.Value, Left));
        _stop.Dispose();
    }

    private void Change(Func<ImmutableHashSet<AgentId>, ImmutableHashSet<AgentId>> change)
    {
        if (_book.Change(_link.Node, change)) _wake.Writer.TryWrite(true);
    }

    private void Heard(NodeNews news)
    {
        if (news is { Kind: NodeNewsKind.Presence, Version: Left }) _left.Enqueue(news.Name);
        if (news.Kind is NodeNewsKind.Presence or NodeNewsKind.Missed) _wake.Writer.TryWrite(true);
    }

    private async Task BeatAsync()
    {
        try
        {
            while (await _wake.Reader.WaitToReadAsync(_stop.Token))
            {
                _wake.Reader.TryRead(out _);
                await BeatOnceAsync();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task BeatOnceAsync()
    {
        var mine = _book.Of(_link.Node);
        var isNew = !mine.SetEquals(_said ?? []) || _said is null;
        if (isNew) _version++;
        var attempt = await _link.TryAsync("presence.beat", async database =>
            (RedisValue[]?)await database.ScriptEvaluateAsync(PresenceScript.Beat, [_key], Arguments(mine, isNew)) ?? [], _stop.Token);
        if (!attempt.Answered)
        {
            (_answeredSince, _said) = (0, null);
            return;
        }
        if (_answeredSince == 0) _answeredSince = Math.Max(1, _link.Time.GetTimestamp());
        _said = mine;
        Take(attempt.Value!);
        if (isNew) _bus.Announce(new(NodeNewsKind.Presence, _link.Node.Value, _version));
    }

    private RedisValue[] Arguments(ImmutableHashSet<AgentId> mine, bool isNew)
    {
        var arguments = new List<RedisValue>
        {
            _link.Node.Value, (long)_link.Settings.PresentFor.TotalMilliseconds, _version.ToString(CultureInfo.InvariantCulture), isNew ? JsonSerializer.Serialize(mine, Json.Wire) : "",
        };
        foreach (var (node, version) in _versions) arguments.AddRange([node, version]);
        return [.. arguments];
    }

    private void Take(RedisValue[] answer)
    {
        var alive = new HashSet<string>();
        for (var i = 0; i + 2 < answer.Length; i += 3)
        {
            var (node, version, people) = ((string)answer[i]!, (string)answer[i + 1]!, (string?)answer[i + 2]);
            alive.Add(node);
            // Redis lost what we said of ourselves; it is said again with the next beat.
            if (node == _link.Node.Value && version.Length == 0) _said = null;
            if (node == _link.Node.Value || string.IsNullOrEmpty(people)) continue;
            _versions[node] = version;
            _book.Change(new(node), _ => Parse(people));
        }
        while (_left.TryDequeue(out var left)) Forget(left);
        if (_link.Time.GetElapsedTime(_answeredSince) < _link.Settings.PresentFor) return;
        foreach (var gone in _versions.Keys.Where(n => !alive.Contains(n)).ToArray()) Forget(gone);
    }

    private void Forget(string node)
    {
        if (!_versions.Remove(node)) return;
        _book.Change(new(node), _ => []);
        _gone.Announce(new(node));
    }

    private static ImmutableHashSet<AgentId> Parse(string people)
    {
        try
        {
            return JsonSerializer.Deserialize<ImmutableHashSet<AgentId>>(people, Json.Wire) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
