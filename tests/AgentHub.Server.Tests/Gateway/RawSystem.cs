using System.Net;
using System.Net.Sockets;

namespace AgentHub.Server.Tests.Gateway;

/// <summary>A system that answers every connection with the same bytes and closes it. Dispose it.</summary>
internal sealed class RawSystem : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly byte[] _answer;
    private readonly Task _loop;

    public RawSystem(byte[] answer)
    {
        _answer = answer;
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _loop = AcceptAsync();
    }

    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptTcpClientAsync(_stop.Token);
                var stream = connection.GetStream();
                _ = await stream.ReadAsync(new byte[64 * 1024], _stop.Token);
                await stream.WriteAsync(_answer, _stop.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // The test is over, or the other side left.
        }
    }
}
