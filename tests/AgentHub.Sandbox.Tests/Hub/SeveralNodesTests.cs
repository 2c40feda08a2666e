using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AgentHub.Sandbox.Tests.Hub;

/// <summary>A hub of several nodes: one clock for all, and events to one that answers.</summary>
public sealed class SeveralNodesTests
{
    [Fact]
    public async Task Node_that_joins_in_a_call_gets_the_clock_of_the_others_and_every_order_from_then_on()
    {
        await using var call = await Played.StartAsync();
        await using var second = await FakeHub.StartAsync(call.Time);
        await call.AwaitsAsync("accept dana");
        await call.DeliveredAsync();

        Assert.Equal(HttpStatusCode.NoContent, await JoinAsync(call, second));
        Assert.Equal(call.Hub.Now, second.Now);
        Assert.Equal(226, await call.DoAsync("dana", "accept"));
        await call.AwaitsAsync("hold dana");
        await call.HoldsAtAsync(360);

        Assert.Equal(call.Hub.Orders[^1].ToJsonString(), second.Orders[^1].ToJsonString());
        Assert.Equal(call.Hub.Now, second.Now);
        Assert.Empty(second.Events);
    }

    [Fact]
    public async Task Events_go_to_another_node_when_the_one_they_went_to_is_gone()
    {
        await using var call = await Played.StartAsync();
        await using var second = await FakeHub.StartAsync(call.Time);
        await call.AwaitsAsync("accept dana");
        await call.DeliveredAsync();
        Assert.Equal(HttpStatusCode.NoContent, await JoinAsync(call, second));

        await call.Hub.DisposeAsync();
        Assert.Equal(226, await call.DoAsync("dana", "accept"));
        await call.DeliveredAsync();

        Assert.Contains(second.Events, e => (string?)e["type"] == "agenthub.interaction.connected.v1");
    }

    [Fact]
    public async Task Node_that_says_again_that_it_is_there_is_told_nothing_again()
    {
        await using var call = await Played.StartAsync();
        await using var second = await FakeHub.StartAsync(call.Time);
        await call.AwaitsAsync("accept dana");
        await call.DeliveredAsync();

        await JoinAsync(call, second);
        await JoinAsync(call, second);

        Assert.Single(second.Orders);
    }

    [Theory]
    [InlineData("""{"address":"http://127.0.0.1:9","node":"b"}""", "another secret that is long enough to be one", HttpStatusCode.Unauthorized)]
    [InlineData("""{"address":"ftp://127.0.0.1:9","node":"b"}""", RunningSandbox.Secret, HttpStatusCode.BadRequest)]
    [InlineData("""{"address":"http://127.0.0.1:9"}""", RunningSandbox.Secret, HttpStatusCode.BadRequest)]
    [InlineData("no JSON", RunningSandbox.Secret, HttpStatusCode.BadRequest)]
    public async Task Who_is_no_node_is_refused(string body, string secret, HttpStatusCode status)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        Assert.Equal(status, await PostAsync(sandbox, body, secret));
    }

    private static Task<HttpStatusCode> JoinAsync(Played call, FakeHub node) =>
        PostAsync(call.Sandbox, JsonSerializer.Serialize(new { address = node.Address, node = "b-1" }), RunningSandbox.Secret);

    private static async Task<HttpStatusCode> PostAsync(RunningSandbox sandbox, string body, string secret)
    {
        var (bytes, timestamp) = (Encoding.UTF8.GetBytes(body), sandbox.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.ASCII.GetBytes(timestamp + "."), .. bytes]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/hubs")
        {
            Content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            Headers = { { "AgentHub-Timestamp", timestamp }, { "AgentHub-Signature", "v1=" + Convert.ToHexStringLower(mac) } },
        };
        using var response = await sandbox.Anonymous.SendAsync(request);
        return response.StatusCode;
    }
}
