using System.Text.Json.Nodes;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;
using AgentHub.Ledger.Tests.Postgres;
using AgentHub.Redis.Tests.Running;
using AgentHub.Server.Tests;
using AgentHub.Server.Tests.Desk;

namespace AgentHub.Redis.Tests.Nodes;

/// <summary>Two servers whose Redis dies in the middle of a call.</summary>
public sealed class WithoutRedisTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private RedisServer _redis = null!;
    private TwoServers _two = null!;

    public async Task InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        _two = new(await postgres.Server.CreateDatabaseAsync(), new() { ConnectionString = _redis.ConnectionString, CommandTimeout = TimeSpan.FromSeconds(1), ConnectTimeout = TimeSpan.FromSeconds(2) });
    }

    public async Task DisposeAsync()
    {
        await _two.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact]
    public async Task A_call_rings_and_fills_at_another_node_also_while_Redis_is_gone_and_after_it_is_back()
    {
        await using var dana = await DeskSocket.ConnectAsync(_two.B, "dana");
        await dana.UntilAsync("desk", _ => true);
        await _redis.KillAsync();
        await ApartAsync(_two.A, apart: true);
        await ApartAsync(_two.B, apart: true);

        await _two.RingAsync();
        await dana.UntilAsync("desk", d => Text(d, "interactions", "int_a1", "state") == "offered");
        await dana.UntilAsync("contact/con_1", c => Text(c, "facets", "invoices", "state") == "fresh");
        using var probe = _two.B.Anonymous();
        var ready = JsonNode.Parse(await probe.GetStringAsync("/readyz"))!;
        Assert.Equal(("ready", "redis", "Redis cannot be reached"), ((string?)ready["status"], (string?)ready["degraded"]![0]!["name"], (string?)ready["degraded"]![0]!["reason"]));

        await _redis.StartAgainAsync();
        await ApartAsync(_two.B, apart: false);
        await ApartAsync(_two.A, apart: false);
        _two.Call.Connected(80, "int_a1");
        await _two.TellAsync();
        await dana.UntilAsync("desk", d => Text(d, "interactions", "int_a1", "state") == "connected");
        await dana.UntilAsync("contact/con_1", c => Text(c, "facets", "invoices", "state") == "fresh");
        Assert.Empty(JsonNode.Parse(await probe.GetStringAsync("/readyz"))!["degraded"]!.AsArray());
    }

    private static async Task ApartAsync(AgentHubServer server, bool apart)
    {
        var link = TwoServers.Of<INodeLink>(server);
        var turned = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = link.Subscribe(_ => Look());
        Look();
        await turned.Task.WaitAsync(Patience);

        void Look()
        {
            if (link.State.IsHealthy != apart) turned.TrySetResult();
        }
    }

    private static string? Text(JsonObject body, params string[] path) => (string?)path.Aggregate((JsonNode?)body, (node, name) => node?[name]);
}
