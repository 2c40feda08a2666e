using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AgentHub.Browser.Tests.Running;

/// <summary>
/// A TCP proxy that can cut the line: open connections are reset and new ones refused until it is joined again. With several
/// servers behind it, it is a load balancer without affinity: a connection goes to the one that took the
/// last, and when that is gone to the next.
/// (A browser's own offline switch leaves an open WebSocket alone and proves nothing.)
/// </summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly int[] _targets;
    private readonly ConcurrentDictionary<Socket, byte> _open = new();
    private Socket? _listener;
    private Task _accepting = Task.CompletedTask;

    public CuttingProxy(params int[] targetPorts)
    {
        _targets = targetPorts;
        Port = FreePort.Take();
        Join();
    }

    public int Port { get; }

    /// <summary>Which server took the newest connection.</summary>
    public int LastUsed { get; private set; }

    /// <summary>Lets connections through again.</summary>
    public void Join()
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, Port));
        listener.Listen(128);
        _listener = listener;
        _accepting = AcceptAsync(listener);
    }

    /// <summary>Resets every connection and refuses new ones.</summary>
    public async Task CutAsync()
    {
        _listener?.Dispose();
        _listener = null;
        foreach (var socket in _open.Keys) Reset(socket);
        await _accepting;
    }

    public async ValueTask DisposeAsync() => await CutAsync();

    private async Task AcceptAsync(Socket listener)
    {
        while (true)
        {
            Socket client;
            try
            {
                client = await listener.AcceptAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
            _ = CarryAsync(client);
        }
    }

    private async Task CarryAsync(Socket client)
    {
        _open[client] = 0;
        if (await ConnectAsync() is not { } server)
        {
            Reset(client);
            return;
        }
        _open[server] = 0;
        try
        {
            client.NoDelay = server.NoDelay = true;
            await Task.WhenAny(PumpAsync(client, server), PumpAsync(server, client));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // A cut line; both sides are reset below.
        }
        finally
        {
            Reset(client);
            Reset(server);
        }
    }

    private async Task<Socket?> ConnectAsync()
    {
        // As long as one answers nobody is moved, so that it is known where everybody is.
        foreach (var port in _targets.OrderBy(p => p != LastUsed))
        {
            var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await server.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
                LastUsed = port;
                return server;
            }
            catch (SocketException)
            {
                server.Dispose(); // nobody there; the next
            }
        }
        return null;
    }

    private static async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(buffer)) > 0) await to.SendAsync(buffer.AsMemory(0, read));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The other direction notices and ends the pair.
        }
    }

    private void Reset(Socket socket)
    {
        if (!_open.TryRemove(socket, out _)) return;
        try
        {
            socket.LingerState = new(enable: true, seconds: 0);
        }
        catch (SocketException)
        {
            // Already gone.
        }
        socket.Dispose();
    }
}
