using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using AgentHub.Bench.Control;
using Microsoft.AspNetCore.Http;

namespace AgentHub.Bench.Sockets;

/// <summary>The sockets by room. Thread safe.</summary>
/// <param name="burn">CPU to waste on each message.</param>
/// <param name="hold">Bytes to hold for each socket.</param>
internal sealed class RawRooms(TimeSpan burn, int hold)
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Member, byte>> _rooms = new();

    /// <summary>Lets a socket in and stays until it goes.</summary>
    public async Task JoinAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var member = new Member(socket, Touched(hold));
        var room = _rooms.GetOrAdd(context.Request.Query["room"].ToString(), _ => new());
        room[member] = 0;
        try
        {
            await member.SendAsync(PlainWire.Joined.ToArray(), context.RequestAborted);
            // An empty buffer waits without one, then says what came.
            while ((await socket.ReceiveAsync(Memory<byte>.Empty, context.RequestAborted)).MessageType != WebSocketMessageType.Close)
            {
                await socket.ReceiveAsync(new byte[256].AsMemory(), context.RequestAborted);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // Gone.
        }
        finally
        {
            room.TryRemove(member, out _);
            GC.KeepAlive(member);
        }
    }

    /// <summary>Sends a message to everybody in a room.</summary>
    public async Task SendAsync(string room, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        if (!_rooms.TryGetValue(room, out var members)) return;
        // All of it before the first message: between messages it would spoil their being written together, which costs besides.
        for (var i = members.Count; i > 0; i--) CpuClock.Burn(burn);
        foreach (var (member, _) in members) await member.SendAsync(message, cancellationToken);
    }

    private static byte[] Touched(int bytes)
    {
        var held = new byte[bytes];
        for (var at = 0; at < held.Length; at += 512) held[at] = 1; // else the kernel need not give it
        return held;
    }

    [SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to give back.")]
    private sealed class Member(WebSocket socket, byte[] held)
    {
        private readonly SemaphoreSlim _writing = new(1);

        public int Held => held.Length;

        public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
        {
            await _writing.WaitAsync(cancellationToken);
            try
            {
                if (socket.State == WebSocketState.Open) await socket.SendAsync(message, WebSocketMessageType.Text, true, cancellationToken);
            }
            catch (WebSocketException)
            {
                // Whoever reads it notices.
            }
            finally
            {
                _writing.Release();
            }
        }
    }
}
