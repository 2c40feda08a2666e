using System.Net.WebSockets;
using System.Text;
using AgentHub.Server.Identity;

namespace AgentHub.Server.Tests.Gateway;

/// <summary>WebSockets pass where they are let through, under the same rules.</summary>
public sealed class WebSocketTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_socket_passes_in_both_directions_with_our_credential()
    {
        await using var system = await EchoingAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Set("WebSockets", "true"));
        using var socket = await OpenAsync(gateway, "chat");

        await socket.SendAsync(Encoding.UTF8.GetBytes("hello"), WebSocketMessageType.Text, true, default).WaitAsync(Patience);
        var buffer = new byte[100];
        var got = await socket.ReceiveAsync(buffer, default).WaitAsync(Patience);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "done", default).WaitAsync(Patience);

        Assert.Equal("hello", Encoding.UTF8.GetString(buffer, 0, got.Count));
        Assert.Equal(("chat", "Bearer " + GatewayServer.Secret, null, null), (socket.SubProtocol, system.Only["Authorization"], system.Only["Cookie"], system.Only["Origin"]));
    }

    [Fact]
    public async Task A_socket_is_refused_where_it_is_not_let_through()
    {
        await using var system = await EchoingAsync();
        await using var gateway = GatewayServer.Start(system);

        await Assert.ThrowsAnyAsync<WebSocketException>(() => OpenAsync(gateway, "chat"));

        Assert.Empty(system.All);
    }

    [Theory]
    [InlineData("https://evil.example", "/systems/archive/api", "dana")]
    [InlineData(null, "/systems/archive/admin", "dana")]
    [InlineData(null, "/systems/archive/api/%2e%2e", "dana")]
    [InlineData(null, "/systems/archive/api", "sam")]
    public async Task A_socket_is_under_the_same_rules_as_a_request(string? origin, string path, string person)
    {
        await using var system = await EchoingAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Set("WebSockets", "true"));

        await Assert.ThrowsAnyAsync<WebSocketException>(() => OpenAsync(gateway, "chat", path, person, origin));

        Assert.Empty(system.All);
    }

    [Fact]
    public async Task A_socket_ends_when_its_session_does()
    {
        await using var system = await EchoingAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Set("WebSockets", "true"));
        using var socket = await OpenAsync(gateway, "chat");

        await gateway.Get<Sessions>().RevokeAllAsync(new("dana"), default);

        var ended = await Record.ExceptionAsync(() => socket.ReceiveAsync(new byte[10], default).WaitAsync(Patience));
        Assert.True(ended is WebSocketException || socket.State != WebSocketState.Open, ended?.ToString());
        await Eventually.BecomesAsync(0, () => gateway.Gateway.Now.Find("archive")!.Turns.UnderWay);
    }

    [Fact]
    public async Task An_open_socket_counts_as_one_of_its_persons_requests()
    {
        await using var system = await EchoingAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Set("WebSockets", "true").Set("MaxConcurrentPerPerson", "1"));
        using var socket = await OpenAsync(gateway, "chat");
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api");

        Assert.Equal("429 /problems/too-many-requests", await GatewayServer.ProblemAsync(answer));
    }

    private static async Task<EchoSystem> EchoingAsync()
    {
        var system = await EchoSystem.StartAsync();
        system.Answer = static async context =>
        {
            if (!context.WebSockets.IsWebSocketRequest) return;
            using var socket = await context.WebSockets.AcceptWebSocketAsync(context.WebSockets.WebSocketRequestedProtocols.FirstOrDefault());
            var buffer = new byte[1024];
            try
            {
                while (await socket.ReceiveAsync(buffer, context.RequestAborted) is { MessageType: not WebSocketMessageType.Close } message)
                    await socket.SendAsync(buffer.AsMemory(0, message.Count), message.MessageType, message.EndOfMessage, context.RequestAborted);
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException)
            {
                // Cut by the gateway.
            }
        };
        return system;
    }

    private static async Task<ClientWebSocket> OpenAsync(GatewayServer gateway, string protocol, string path = "/systems/archive/api", string person = "dana", string? origin = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(protocol);
        socket.Options.SetRequestHeader("Cookie", await gateway.Server.CookieOfAsync(person));
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new UriBuilder(gateway.Address) { Scheme = "ws", Path = path }.Uri, default).WaitAsync(Patience);
        return socket;
    }
}
