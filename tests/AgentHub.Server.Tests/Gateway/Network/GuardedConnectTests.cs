using System.Net;
using AgentHub.Server.Gateway.Network;

namespace AgentHub.Server.Tests.Gateway.Network;

public sealed class GuardedConnectTests
{
    [Theory]
    [InlineData("169.254.169.254", "leads to a link-local address, which may not be connected to")]
    [InlineData("127.0.0.1", "leads to this machine, which may not be connected to")]
    [InlineData(null, "has no address")]
    public async Task A_name_that_turns_to_the_inside_after_the_start_is_not_followed(string? resolved, string reason)
    {
        using var client = Client("http://archive.test:81", resolved is null ? [] : [IPAddress.Parse(resolved)]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://archive.test:81/");

        var failed = await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.SendAsync(request, CancellationToken.None));

        Assert.Equal(reason, Assert.IsType<AddressRefusedException>(failed.InnerException).Message);
    }

    [Fact]
    public async Task Of_several_addresses_only_the_allowed_ones_are_connected_to()
    {
        await using var system = await EchoSystem.StartAsync();
        var port = new Uri(system.Address).Port;
        using var client = Client($"http://archive.test:{port}", [IPAddress.Parse("169.254.169.254"), IPAddress.Loopback], "127.0.0.0/8");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://archive.test:{port}/");

        using var answer = await client.SendAsync(request, CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"archive.test:{port}", system.Only["Host"]);
    }

    [Fact]
    public async Task A_change_without_a_body_is_sent_once_even_when_a_kept_connection_was_closed()
    {
        await using var system = await EchoSystem.StartAsync();
        using var client = Client(system.Address, []);
        using var first = await client.SendAsync(new(HttpMethod.Get, system.Address + "/"), CancellationToken.None);
        await first.Content.ReadAsByteArrayAsync();
        system.Answer = static context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.SendAsync(new(HttpMethod.Post, system.Address + "/order"), CancellationToken.None));

        Assert.Equal(["GET", "POST"], system.All.Select(r => r.Method));
        Assert.Equal("0", system.All[1]["Content-Length"]);
    }

    private static BackEndClient Client(string address, IPAddress[] resolved, params string[] allowed) =>
        new(new BackEndPlace(new Uri(address), 4, TimeSpan.FromSeconds(5), [.. allowed]), (_, _) => Task.FromResult(resolved));
}
