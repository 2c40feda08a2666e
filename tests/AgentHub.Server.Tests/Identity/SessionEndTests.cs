using System.Net.WebSockets;
using AgentHub.Core;
using AgentHub.Server.Identity;
using AgentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Identity;

public sealed class SessionEndTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task An_open_desk_is_cut_when_its_session_is_ended_and_another_persons_is_not()
    {
        await using var server = new AgentHubServer();
        using var dana = await ConnectAsync(server, "dana");
        using var ravi = await ConnectAsync(server, "ravi");

        await server.Services.GetRequiredService<Sessions>().RevokeAllAsync(new AgentId("dana"), CancellationToken.None);

        Assert.True(await IsCutAsync(dana));
        Assert.Equal(WebSocketState.Open, ravi.State);
    }

    [Fact]
    public async Task An_open_desk_is_cut_when_the_shift_is_over()
    {
        var time = new ManualTime(new DateTimeOffset(2040, 11, 12, 9, 0, 0, TimeSpan.Zero)); // so far ahead that no other clock cuts it
        await using var server = new AgentHubServer().With(s => s.AddSingleton(new IdentityClock(time)));
        var address = server.Listen();
        using var dana = new ClientWebSocket();
        dana.Options.SetRequestHeader("Cookie", await server.CookieOfAsync("dana"));
        dana.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
        await dana.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/hubs/desk" }.Uri, CancellationToken.None).WaitAsync(Bound);
        await time.WhenWaitingAsync(1).WaitAsync(Bound);

        time.Advance(TimeSpan.FromHours(11));
        await dana.SendAsync("{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        Assert.Equal(WebSocketMessageType.Text, (await dana.ReceiveAsync(new byte[4096], CancellationToken.None).WaitAsync(Bound)).MessageType);
        time.Advance(TimeSpan.FromHours(1));

        Assert.True(await IsCutAsync(dana));
    }

    private static async Task<WebSocket> ConnectAsync(AgentHubServer server, string person)
    {
        var cookie = await server.CookieOfAsync(person);
        var client = server.Server.CreateWebSocketClient();
        client.ConfigureRequest = r =>
        {
            r.Headers.Cookie = cookie;
            r.Headers.Origin = "http://127.0.0.1:5080";
        };
        var socket = await client.ConnectAsync(new Uri("ws://127.0.0.1:5080/hubs/desk"), CancellationToken.None);
        await socket.SendAsync("{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        await socket.ReceiveAsync(new byte[4096], CancellationToken.None).WaitAsync(Bound);
        return socket;
    }

    /// <summary>Reads what is still under way, then finds the end.</summary>
    private static async Task<bool> IsCutAsync(WebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        using var enough = new CancellationTokenSource(Bound);
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer, enough.Token);
                if (received.MessageType == WebSocketMessageType.Close) return true;
            }
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            return !enough.IsCancellationRequested;
        }
    }
}
