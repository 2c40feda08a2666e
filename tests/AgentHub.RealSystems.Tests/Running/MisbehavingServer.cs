using System.Net;
using System.Net.Sockets;
using System.Text;
using AgentHub.Testing;

namespace AgentHub.RealSystems.Tests.Running;

/// <summary>A server on the wire that does whatever a system of record may do: what a healthy one does not do when a test wants it.</summary>
internal sealed class MisbehavingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;
    private readonly ServerMode _mode;

    public MisbehavingServer(ServerMode mode)
    {
        _mode = mode;
        _listener.Start();
        Address = new($"http://{_listener.LocalEndpoint}/");
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true) open.Add(AnswerAsync(await _listener.AcceptSocketAsync(_end.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task AnswerAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                await ReadHeadAsync(socket);
                if (_mode == ServerMode.Resetting) socket.LingerState = new(enable: true, seconds: 0);
                else if (_mode == ServerMode.Hanging) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _end.Token);
                else if (_mode == ServerMode.Endless) await EndlesslyAsync(socket);
                else await SendAsync(socket, Response());
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                // The adapter has gone, or the test is over.
            }
        }
    }

    private string Response() => _mode switch
    {
        ServerMode.Throttled => Http("429 Too Many Requests", "application/json", """{"message":"Too Many Requests"}""", "Retry-After: 7\r\n"),
        ServerMode.Forbidden => Http("403 Forbidden", "application/json", """{"message":"Forbidden"}"""),
        ServerMode.Failing => Http("500 Internal Server Error", "application/json", """{"message":"Can't call method \"id\" at /usr/share/request-tracker5/lib/RT/User.pm line 1."}"""),
        ServerMode.Garbage => Http("200 OK", "application/json", """{"items":[{"id":"""),
        ServerMode.Html => Http("200 OK", "text/html", "<!DOCTYPE html><html><head><title>Login</title></head><body><form action=\"/NoAuth/Login.html\"></form></body></html>"),
        ServerMode.WrongShape => Http("200 OK", "application/json", """{"unexpected":[1,2,3],"id":{"a":1}}"""),
        _ => throw new InvalidOperationException($"{_mode} is nothing that this server does."),
    };

    private static string Http(string status, string type, string body, string more = "") =>
        $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{more}\r\n{body}";

    private async Task EndlesslyAsync(Socket socket)
    {
        await SendAsync(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"items\":[");
        var more = string.Concat(Enumerable.Repeat("{\"id\":\"1\"},", 1000));
        while (true) await SendAsync(socket, more);
    }

    private async Task SendAsync(Socket socket, string text)
    {
        var left = (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text);
        while (left.Length > 0) left = left[await socket.SendAsync(left, _end.Token)..];
    }

    private async Task ReadHeadAsync(Socket socket)
    {
        var head = new byte[16 * 1024];
        var read = 0;
        while (read < head.Length && head.AsSpan(0, read).IndexOf("\r\n\r\n"u8) < 0)
        {
            var got = await socket.ReceiveAsync(head.AsMemory(read), _end.Token);
            if (got == 0) return;
            read += got;
        }
    }
}
