using System.Net;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Core.Identity;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;
using AgentHub.Ledger.Tests.Postgres;
using AgentHub.Redis.Tests.Running;
using AgentHub.Server.Identity;
using AgentHub.Server.Supervision;
using AgentHub.Server.Tests.Desk;

namespace AgentHub.Redis.Tests.Nodes;

/// <summary>What people see who are connected to different servers of one installation.</summary>
[Collection(OnSharedRedis.Name)]
public sealed class TwoNodesTests(SharedRedis redis, PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private TwoServers _two = null!;

    public async Task InitializeAsync()
    {
        _two = new(await postgres.Server.CreateDatabaseAsync(), redis.NewInstallation());
        foreach (var server in new[] { _two.A, _two.B })
            await ((RedisNodeBus)TwoServers.Of<INodeBus>(server)).ListeningAsync().WaitAsync(Patience);
    }

    public async Task DisposeAsync() => await _two.DisposeAsync();

    [Fact]
    public async Task A_call_that_one_node_takes_in_rings_with_its_whole_context_at_an_agent_of_another_and_each_question_is_asked_once()
    {
        await using var dana = await DeskSocket.ConnectAsync(_two.B, "dana");

        await _two.RingAsync();

        await dana.UntilAsync("desk", d => Text(d, "interactions", "int_a1", "state") == "offered");
        await dana.UntilAsync("contact/con_1", c => IsFresh(c, "profile") && IsFresh(c, "orders") && IsFresh(c, "invoices") && IsFresh(c, "tickets"));
        foreach (var capability in new[] { Capability.Profile, Capability.Orders, Capability.Invoices, Capability.Tickets })
            Assert.Equal(1, new[] { _two.SystemsOfA, _two.SystemsOfB }.Sum(s => s.Crm.Count(capability) + s.Erp.Count(capability) + s.Tickets.Count(capability)));
    }

    [Fact]
    public async Task What_an_agent_does_on_one_node_is_on_the_desk_that_is_open_on_another()
    {
        await using var dana = await DeskSocket.ConnectAsync(_two.B, "dana");
        await _two.RingAsync();
        await dana.UntilAsync("desk", d => Text(d, "interactions", "int_a1", "state") == "offered");

        _two.Call.Connected(80, "int_a1");
        await _two.TellAsync();
        await dana.UntilAsync("desk", d => Text(d, "interactions", "int_a1", "state") == "connected");
        await TwoServers.Of<INotes>(_two.A).SaveAsync(new("int_a1"), "Wants a new bill", 1, TimeProvider.System.GetUtcNow(), default);

        await dana.UntilAsync("desk", d => Text(d, "interactions", "int_a1", "note", "text") == "Wants a new bill");
    }

    [Fact]
    public async Task An_agents_state_set_on_one_node_is_known_on_the_other()
    {
        await using var ravi = await DeskSocket.ConnectAsync(_two.A, "ravi");
        await using var sam = await DeskSocket.ConnectAsync(_two.B, "sam");
        await sam.UntilAsync("board", b => b.ToJsonString().Contains("ravi", StringComparison.Ordinal));

        await TwoServers.Of<AgentStates>(_two.A).SetAsync(new(new("ravi"), Availability.NotReady, "training", TimeProvider.System.GetUtcNow()), default);

        await sam.UntilAsync("board", b => b.ToJsonString().Contains("training", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_ended_on_one_node_is_cut_on_the_other_and_refused_there()
    {
        await using var dana = await DeskSocket.ConnectAsync(_two.B, "dana");
        using var page = await _two.B.SignInAsAsync("dana");
        await dana.NextAsync("clock");

        await TwoServers.Of<Sessions>(_two.A).RevokeAllAsync(new("dana"), default);

        await dana.ClosedAsync().WaitAsync(Patience);
        Assert.Equal(HttpStatusCode.Unauthorized, (await page.GetAsync("/api/desk")).StatusCode);
    }

    [Fact]
    public async Task Who_signed_in_on_one_node_has_a_name_on_the_other()
    {
        var people = TwoServers.Of<IPeople>(_two.B);
        var known = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = people.Subscribe(p =>
        {
            if (p.Id.Value == "noor") known.TrySetResult();
        });

        await TwoServers.Of<IPeople>(_two.A).SaveAsync(new(new("noor"), "Noor Haddad", "Billing", [ViewerRole.Agent]), default);

        await known.Task.WaitAsync(Patience);
        Assert.Equal("Noor Haddad", people.Find(new("noor"))!.Name);
    }

    [Fact]
    public async Task An_agent_is_present_while_connected_to_any_node()
    {
        var presence = TwoServers.Of<IPresence>(_two.A);
        var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = presence.Subscribe(p =>
        {
            if (p.Value == "dana") came.TrySetResult();
        });

        await using var dana = await DeskSocket.ConnectAsync(_two.B, "dana");

        await came.Task.WaitAsync(Patience);
        Assert.True(presence.IsPresent(new("dana")));
    }

    [Fact]
    public async Task What_a_node_was_asking_when_it_died_is_asked_by_another()
    {
        _two.SystemsOfA.Erp.Hold(Capability.Invoices);
        await using var dana = await DeskSocket.ConnectAsync(_two.B, "dana");
        await _two.RingAsync();
        await dana.UntilAsync("contact/con_1", c => Text(c, "facets", "invoices", "state") == "loading" && IsFresh(c, "orders"));

        await TwoServers.Of<RedisLink>(_two.A).DisposeAsync();   // the node is gone without a word

        await dana.UntilAsync("contact/con_1", c => IsFresh(c, "invoices"));
        Assert.Equal(1, _two.SystemsOfB.Erp.Count(Capability.Invoices));
        Assert.Equal(0, _two.SystemsOfB.Erp.Count(Capability.Orders));
        _two.SystemsOfA.Erp.Release();
    }

    [Fact]
    public async Task What_a_node_committed_and_told_nobody_before_it_died_is_on_the_desk_at_another()
    {
        await using var dana = await DeskSocket.ConnectAsync(_two.B, "dana");
        await _two.RingAsync();
        await dana.UntilAsync("desk", d => Text(d, "interactions", "int_a1", "state") == "offered");

        await TwoServers.Of<RedisLink>(_two.A).DisposeAsync();   // what it says from now on nobody hears
        _two.Call.Connected(80, "int_a1");
        await _two.TellAsync();

        await dana.UntilAsync("desk", d => Text(d, "interactions", "int_a1", "state") == "connected");
    }

    private static bool IsFresh(JsonObject contact, string facet) => Text(contact, "facets", facet, "state") == "fresh";

    private static string? Text(JsonObject body, params string[] path) => (string?)path.Aggregate((JsonNode?)body, (node, name) => node?[name]);
}
