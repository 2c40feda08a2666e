using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace AgentHub.Bench.Desk;

/// <summary>
/// An agent's connection to <c>/hubs/desk</c>: WebSocket with SignalR's JSON protocol and nothing else. A message is stamped
/// when its last byte was read, before anybody looks into it.
/// </summary>
internal sealed class DeskSocket : IAsyncDisposable
{
    private const byte End = 0x1e;
    private const int MostWaiting = 4096;
    private const int MostBytes = 4 * 1024 * 1024;
    private static readonly byte[] Handshake = Encoding.UTF8.GetBytes("""{"protocol":"json","version":1}""" + (char)End);
    private static readonly byte[] Ping = Encoding.UTF8.GetBytes("""{"type":6}""" + (char)End);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly PeriodicTimer _pings = new(TimeSpan.FromSeconds(2), TimeProvider.System);
    private readonly Channel<(long At, byte[] Message)> _messages = Channel.CreateBounded<(long, byte[])>(MostWaiting);
    private Task _work = Task.CompletedTask;

    private DeskSocket(CookieContainer cookies, Uri server)
    {
        _socket.Options.Cookies = cookies;
        _socket.Options.SetRequestHeader("Origin", server.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>What came, oldest first, each with its stamp. Ends when the connection does.</summary>
    public ChannelReader<(long At, byte[] Message)> Messages => _messages.Reader;

    public static async Task<DeskSocket> ConnectAsync(CookieContainer cookies, Uri server, CancellationToken cancellationToken)
    {
        var socket = new DeskSocket(cookies, server);
        try
        {
            await socket._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hubs/desk" }.Uri, cancellationToken);
            await socket._socket.SendAsync(Handshake, WebSocketMessageType.Text, true, cancellationToken);
        }
        catch
        {
            await socket.DisposeAsync();
            throw;
        }

        socket._work = Task.WhenAll(socket.ReadAsync(), socket.PingAsync());
        return socket;
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var filled = 0;
        try
        {
            while (true)
            {
                if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length < MostBytes ? buffer.Length * 2 : throw new InvalidDataException("The hub sent a message of more than 4 MiB."));
                var result = await _socket.ReceiveAsync(buffer.AsMemory(filled), _closing.Token);
                if (result.MessageType == WebSocketMessageType.Close) break;
                filled += result.Count;
                if (result.EndOfMessage) filled = await HandOverAsync(buffer, filled);
            }

            _messages.Writer.Complete();
        }
        catch (Exception e)
        {
            _messages.Writer.TryComplete(e);
        }
    }

    private async Task<int> HandOverAsync(byte[] buffer, int filled)
    {
        var at = Stopwatch.GetTimestamp();
        var from = 0;
        for (var to = Array.IndexOf(buffer, End, from, filled); to >= 0; to = Array.IndexOf(buffer, End, from, filled - from))
        {
            await _messages.Writer.WriteAsync((at, buffer[from..to]), _closing.Token);
            from = to + 1;
        }

        Buffer.BlockCopy(buffer, from, buffer, 0, filled - from);
        return filled - from;
    }

    private async Task PingAsync()
    {
        try
        {
            while (await _pings.WaitForNextTickAsync(_closing.Token))
                await _socket.SendAsync(Ping, WebSocketMessageType.Text, true, _closing.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The reading side reports how the connection ended.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _work;
        _pings.Dispose();
        _socket.Dispose();
        _closing.Dispose();
    }
}
