using System.Threading.Channels;
using AgentHub.Core;
using AgentHub.Core.Nodes;
using AgentHub.Redis.Bus;
using AgentHub.Redis.Connection;
using StackExchange.Redis;

namespace AgentHub.Redis;

/// <summary>
/// News between nodes over one Redis channel. A message is encoded once for all nodes; what changes several times within a
/// moment is told once; what could not be sent waits, bounded, until Redis is back. Every second a node gives a sign of life,
/// so that the others notice a message that was lost, and it notices when its own no longer come back. Thread safe.
/// </summary>
public sealed class RedisNodeBus : INodeBus, IAsyncDisposable
{
    private const int MaxWaiting = 10_000;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SilentFor = TimeSpan.FromSeconds(3);
    private readonly RedisLink _link;
    private readonly string _channel;
    private readonly Action<Exception> _onThrow;
    private readonly NewsBox _outbox = new(MaxWaiting);
    private readonly SequenceWatch _watch;
    private readonly Subscriptions<NodeNews> _handlers = new();
    private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stop = new();
    private readonly List<IDisposable> _listening = [];
    private readonly ITimer _beat;
    private readonly Task _sending;
    private long _sequence;
    private long _heardMyself;
    private int _deaf = 1;   // until this node hears itself, others may speak unheard

    /// <param name="link">The connection.</param>
    /// <param name="onThrow">Told what a handler threw; the others are still called.</param>
    public RedisNodeBus(RedisLink link, Action<Exception>? onThrow = null)
    {
        ArgumentNullException.ThrowIfNull(link);
        (_link, _onThrow, _channel) = (link, onThrow ?? (_ => { }), RedisKeys.News(link.Settings.Prefix));
        _watch = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), link.Time);
        _heardMyself = link.Time.GetTimestamp();
        _listening.Add(link.WhenJoined(Listen));
        _listening.Add(link.WhenMissed(Deafened));
        _sending = Task.Run(SendAsync);
        _beat = link.Time.CreateTimer(_ => Tick(), null, Beat, Beat);
    }

    /// <summary>Pieces of news that wait to be sent.</summary>
    public int Waiting => _outbox.Count;

    /// <summary>Completes when this node has heard itself for the first time: from then on it hears the others.</summary>
    public Task ListeningAsync() => _heard.Task;

    /// <inheritdoc/>
    public void Announce(NodeNews news)
    {
        _outbox.Add(news);
        _wake.Writer.TryWrite(true);
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<NodeNews> handler) => _handlers.Add(handler);

    /// <summary>Sends what waits, once, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _beat.DisposeAsync();
        foreach (var listening in _listening) listening.Dispose();
        await _stop.CancelAsync();
        await _sending;
        if (_outbox.Count > 0) await PublishAsync(_outbox.Take(NewsWire.MaxNews), CancellationToken.None);
        _stop.Dispose();
    }

    private void Listen(ISubscriber subscriber)
    {
        _ = ListenAsync(subscriber);

        async Task ListenAsync(ISubscriber to)
        {
            try
            {
                await to.SubscribeAsync(Client.Channel(_channel), (_, message) => Heard((byte[]?)message));
                Deafened();
            }
            catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
            {
                // The sign of life that does not come back makes a new connection.
            }
        }
    }

    private void Heard(byte[]? bytes)
    {
        if (NewsWire.Read(bytes) is not { } message)
        {
            RedisMeter.CouldNotRead("news");
            Missed();
            return;
        }
        if (message.By == _link.Node)
        {
            if (Interlocked.Exchange(ref _deaf, 0) == 1) Missed();
            _heard.TrySetResult();
            Volatile.Write(ref _heardMyself, _link.Time.GetTimestamp());
            return;
        }
        _watch.Saw(message.By, message.Sequence);
        RedisMeter.Received(message.News.Count);
        foreach (var news in message.News) Tell(news);
    }

    /// <summary>The connection is new: what was said before it listens is lost. Speaking shows when it does.</summary>
    private void Deafened()
    {
        Volatile.Write(ref _heardMyself, _link.Time.GetTimestamp());
        Volatile.Write(ref _deaf, 1);
        _wake.Writer.TryWrite(true);
    }

    private void Missed() => Tell(new(NodeNewsKind.Missed, ""));

    private void Tell(NodeNews news)
    {
        try
        {
            _handlers.Announce(news);
        }
        catch (Exception e)
        {
            _onThrow(e);
        }
    }

    private void Tick()
    {
        _wake.Writer.TryWrite(true);
        if (_watch.LostAny()) Missed();
        // While Redis is unhealthy the link itself sees to the connection.
        if (!_link.State.IsHealthy) Volatile.Write(ref _heardMyself, _link.Time.GetTimestamp());
        else if (_link.Time.GetElapsedTime(Volatile.Read(ref _heardMyself)) > SilentFor)
        {
            Volatile.Write(ref _heardMyself, _link.Time.GetTimestamp());
            _link.Distrust();
        }
    }

    /// <summary>At once when nothing was sent within the window, else when it ends; the beat also wakes it.</summary>
    private async Task SendAsync()
    {
        try
        {
            while (await _wake.Reader.WaitToReadAsync(_stop.Token))
            {
                _wake.Reader.TryRead(out _);
                var news = _outbox.Take(NewsWire.MaxNews);
                if (!await PublishAsync(news, _stop.Token)) _outbox.Return(news);
                else if (_outbox.Count > 0) _wake.Writer.TryWrite(true);
                await Task.Delay(_link.Settings.NewsWindow, _link.Time, _stop.Token);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    /// <summary>Also while Redis takes no writes: news is not one.</summary>
    private async Task<bool> PublishAsync(IReadOnlyList<NodeNews> news, CancellationToken cancellationToken)
    {
        var bytes = NewsWire.Write(new(_link.Node, ++_sequence, news));
        var attempt = await _link.SendAsync("news.publish", database => database.PublishAsync(Client.Channel(_channel), bytes), cancellationToken);
        if (attempt.Answered) RedisMeter.Published(news.Count);
        return attempt.Answered;
    }
}
