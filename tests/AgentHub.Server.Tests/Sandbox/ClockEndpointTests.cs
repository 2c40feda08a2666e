using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Core.Documents;
using AgentHub.Server.Intake;
using AgentHub.Server.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Sandbox;

public sealed class ClockEndpointTests
{
    private const string Secret = "sandbox-switch-secret-for-development-only";

    [Fact]
    public async Task Simulator_reads_and_moves_the_clock_of_the_whole_server()
    {
        await using var server = new AgentHubServer();
        using var client = server.Anonymous();
        var now = TimeProvider.System.GetUtcNow();

        var moved = await SendAsync(client, $$"""{"skipTo":"{{now.AddMinutes(10):O}}","holdAt":"{{now.AddMinutes(10):O}}"}""");
        var read = await SendAsync(client, null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (moved.StatusCode, read.StatusCode));
        var clock = (await read.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(now.AddMinutes(10), DateTimeOffset.Parse((string)clock["now"]!));
        Assert.Equal(0, (int)clock["asking"]!);
        Assert.Equal(now.AddMinutes(10), server.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        Assert.Equal(now.AddMinutes(10), server.Services.GetRequiredService<IHubClock>().Now.HoldsAt);
    }

    [Theory]
    [InlineData("another-secret-of-enough-characters-for-it", 0)]
    [InlineData(Secret, 360)]
    [InlineData(Secret, -360)]
    public async Task Unsigned_or_stale_order_is_refused(string secret, int secondsOff)
    {
        await using var server = new AgentHubServer();
        using var client = server.Anonymous();

        var response = await SendAsync(client, "{\"release\":true}", secret, secondsOff);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("/problems/bad-signature", (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())!["type"]);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"skipTo\":\"tomorrow\"}")]
    public async Task Order_that_is_none_is_told_so(string order)
    {
        await using var server = new AgentHubServer();
        using var client = server.Anonymous();

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(client, order)).StatusCode);
    }

    [Fact]
    public async Task In_production_the_clock_is_the_real_one_and_nobody_can_move_it()
    {
        await using var server = new AgentHubServer(development: false).With("AgentHub:Sandbox:Enabled", "true").With("AgentHub:Sandbox:Secret", Secret);
        using var client = server.Anonymous();
        client.BaseAddress = new("https://desk.example.com");

        var response = await SendAsync(client, "{\"release\":true}");

        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.Same(TimeProvider.System, server.Services.GetRequiredService<TimeProvider>());
        Assert.IsType<HubClock>(server.Services.GetRequiredService<IHubClock>());
        Assert.Null(server.Services.GetService<SandboxTimeProvider>());
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string? order, string secret = Secret, int secondsOff = 0)
    {
        var body = Encoding.UTF8.GetBytes(order ?? "");
        var (timestamp, signature) = EventSignature.Sign(secret, TimeProvider.System.GetUtcNow().AddSeconds(secondsOff), body);
        return client.SendAsync(new(order is null ? HttpMethod.Get : HttpMethod.Post, "/sandbox/clock")
        {
            Content = order is null ? null : new ByteArrayContent(body),
            Headers = { { EventSignature.TimestampHeader, timestamp }, { EventSignature.SignatureHeader, signature } },
        });
    }
}
