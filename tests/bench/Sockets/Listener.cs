using System.Net.WebSockets;

namespace AgentHub.Bench.Sockets;

/// <summary>One desk as every peer sees it: a WebSocket that says what its wire wants and counts what comes. The same for all peers.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private const int MostBytes = 4 * 1024 * 1024;
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(30);
    private static readonly HttpMessageInvoker Handshakes = new(new SocketsHttpHandler { UseCookies = false });

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IWire _wire;
    private readonly string _room;
    private readonly Deliveries _deliveries;
    private Task _reading = Task.CompletedTask;

    private Listener(IWire wire, string room, Deliveries deliveries) => (_wire, _room, _deliveries) = (wire, room, deliveries);

    /// <summary>False once the connection has ended.</summary>
    public bool IsOpen => !_reading.IsCompleted;

    /// <summary>Connects, and comes back when everything new of the room will be read.</summary>
    /// <param name="peer">Its address.</param>
    /// <param name="wire">How it speaks.</param>
    /// <param name="room">What is listened to.</param>
    /// <param name="cookie">Session of a person; null where nobody is known.</param>
    /// <param name="deliveries">Counts what comes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The peer did not let it in.</exception>
    public static async Task<Listener> ConnectAsync(Uri peer, IWire wire, string room, string? cookie, Deliveries deliveries, CancellationToken cancellationToken)
    {
        var listener = new Listener(wire, room, deliveries);
        try
        {
            await listener.ConnectAsync(peer, cookie, cancellationToken);
            return listener;
        }
        catch (Exception e) when (e is WebSocketException or TimeoutException)
        {
            await listener.DisposeAsync();
            throw new InvalidOperationException($"No socket for {room} at {peer}: {e.Message}");
        }
        catch
        {
            await listener.DisposeAsync();
            throw;
        }
    }

    private async Task ConnectAsync(Uri peer, string? cookie, CancellationToken cancellationToken)
    {
        var address = new UriBuilder(new Uri(peer, _wire.Target(_room))) { Scheme = "ws" }.Uri;
        _socket.Options.SetRequestHeader("Origin", peer.GetLeftPart(UriPartial.Authority));
        if (cookie is not null) _socket.Options.SetRequestHeader("Cookie", cookie);
        _socket.Options.KeepAliveInterval = TimeSpan.Zero; // what keeps it alive is the wire's business
        await _socket.ConnectAsync(address, Handshakes, cancellationToken);
        _reading = ReadAsync();
        foreach (var message in _wire.Opening(_room)) await SayAsync(message);
        await _ready.Task.WaitAsync(ReadyWithin, cancellationToken);
    }

    /// <summary>Says that it is still there, where the wire wants that.</summary>
    public Task PingAsync() => _wire.Ping.IsEmpty ? Task.CompletedTask : SayAsync(_wire.Ping);

    private async Task SayAsync(ReadOnlyMemory<byte> message)
    {
        await _writing.WaitAsync(_closing.Token);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, true, _closing.Token);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[4 * 1024];
        var filled = 0;
        try
        {
            while (true)
            {
                if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length < MostBytes ? buffer.Length * 2 : throw new InvalidDataException("A message has more than 4 MiB."));
                var result = await _socket.ReceiveAsync(buffer.AsMemory(filled), _closing.Token);
                if (result.MessageType == WebSocketMessageType.Close) throw new InvalidDataException($"The peer closed the socket: {_socket.CloseStatusDescription}");
                filled += result.Count;
                if (!result.EndOfMessage) continue;
                await TakeAsync(buffer.AsMemory(0, filled));
                filled = 0;
            }
        }
        catch (Exception e)
        {
            _ready.TrySetException(new InvalidOperationException($"The socket for {_room} ended: {e.Message}"));
        }
    }

    private Task TakeAsync(ReadOnlyMemory<byte> message)
    {
        if (_wire.News(message.Span, _room) is > 0 and var news) _deliveries.Add(news, message.Length);
        if (!_ready.Task.IsCompleted && _wire.IsReady(message.Span, _room)) _ready.TrySetResult();
        var reply = _wire.Reply(message.Span, _room);
        return reply.IsEmpty ? Task.CompletedTask : SayAsync(reply);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _reading;
        _ready.TrySetCanceled(CancellationToken.None);
        _ = _ready.Task.Exception; // seen: whoever waited was told
        _socket.Dispose();
        _writing.Dispose();
        _closing.Dispose();
    }
}
