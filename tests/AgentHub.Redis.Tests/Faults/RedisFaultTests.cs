using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Nodes;
using AgentHub.Redis.Tests.Running;

namespace AgentHub.Redis.Tests.Faults;

/// <summary>What a node does when Redis is slow, down, full, read only or restarted, on a redis-server that this really happens to.</summary>
public sealed class RedisFaultTests : IAsyncLifetime
{
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(5);
    private static readonly ContactId Contact = new("con_1");
    private readonly List<RedisNode> _nodes = [];
    private RedisServer _redis = null!;

    public async Task InitializeAsync() => _redis = await RedisServer.StartAsync();

    public async Task DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact]
    public async Task A_call_goes_on_from_this_nodes_memory_while_Redis_is_gone_and_is_whole_in_Redis_afterwards()
    {
        var (here, there) = (Add(), Add());
        await here.Contexts.PutAsync(Contact, Notice("a", 1), default);
        var before = (await here.Contexts.ReadAsync(Contact, default))!;

        await _redis.KillAsync();
        await here.UntilAsync(s => !s.IsHealthy);
        Assert.True(await here.Contexts.PutAsync(Contact, Notice("b", 2), default));
        Assert.False(await here.Contexts.PutAsync(Contact, Notice("b", 1), default));
        var during = (await here.Contexts.ReadAsync(Contact, default))!;
        Assert.Equal(["notice/a", "notice/b"], during.Parts.Keys.Order());
        Assert.NotEqual(before.Epoch, during.Epoch);

        await _redis.StartAgainAsync();
        Assert.InRange(await here.UntilAsync(s => s.IsHealthy), TimeSpan.Zero, BackWithin);
        await there.UntilAsync(s => s.IsHealthy);

        Assert.Equal(["notice/a", "notice/b"], (await here.Contexts.ReadAsync(Contact, default))!.Parts.Keys.Order());
        Assert.Equal(["notice/a", "notice/b"], (await there.Contexts.ReadAsync(Contact, default))!.Parts.Keys.Order());
        Assert.Equal(0, here.Contexts.Waiting);
    }

    [Fact]
    public async Task What_waited_on_one_node_never_wins_over_what_another_wrote_later()
    {
        var (here, there) = (Add(), Add());
        await here.Contexts.PutAsync(Contact, Notice("a", 1), default);
        await there.Contexts.ReadAsync(Contact, default);
        await _redis.KillAsync();
        await Task.WhenAll(here.UntilAsync(s => !s.IsHealthy), there.UntilAsync(s => !s.IsHealthy));
        await here.Contexts.PutAsync(Contact, Notice("a", 5), default);
        await there.Contexts.PutAsync(Contact, Notice("a", 7), default);
        await here.Contexts.PutAsync(Contact, Notice("b", 5), default);

        await _redis.StartAgainAsync();
        await Task.WhenAll(here.UntilAsync(s => s.IsHealthy), there.UntilAsync(s => s.IsHealthy));
        await there.Contexts.ReadAsync(Contact, default);
        await here.Contexts.ReadAsync(Contact, default);

        foreach (var node in new[] { here, there })
        {
            var context = (await node.Contexts.ReadAsync(Contact, default))!;
            Assert.Equal((7, 5), (context.Parts["notice/a"].Stamp.Asking, context.Parts["notice/b"].Stamp.Asking));
        }
        Assert.Equal((await here.Contexts.ReadAsync(Contact, default))!.Epoch, (await there.Contexts.ReadAsync(Contact, default))!.Epoch);
    }

    [Fact]
    public async Task A_Redis_that_hangs_costs_a_caller_no_more_than_the_time_out_and_after_two_of_them_nothing()
    {
        var node = Add(new() { ConnectionString = _redis.ConnectionString, CommandTimeout = TimeSpan.FromMilliseconds(300) });
        await node.Contexts.PutAsync(Contact, Notice("a", 1), default);

        await _redis.HangAsync();
        try
        {
            var took = await node.UntilAsync(s => !s.IsHealthy);
            Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(3));
            var started = TimeProvider.System.GetTimestamp();
            for (var i = 2; i < 52; i++) Assert.True(await node.Contexts.PutAsync(Contact, Notice("a", i), default));
            Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(1));
            Assert.Equal("Redis does not answer in time", node.Link.State.Reason);
        }
        finally
        {
            await _redis.GoOnAsync();
        }

        Assert.InRange(await node.UntilAsync(s => s.IsHealthy), TimeSpan.Zero, BackWithin);
        Assert.Equal(51, (await node.Contexts.ReadAsync(Contact, default))!.Parts["notice/a"].Stamp.Asking);
    }

    [Fact]
    public async Task A_full_Redis_is_named_the_call_goes_on_and_news_still_reaches_the_others()
    {
        var (here, there) = (Add(), Add());
        await Task.WhenAll(here.Bus.ListeningAsync(), there.Bus.ListeningAsync());
        var heard = new TaskCompletionSource<NodeNews>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = there.Bus.Subscribe(n =>
        {
            if (n.Kind == NodeNewsKind.Contact) heard.TrySetResult(n);
        });

        await _redis.AdminAsync("CONFIG", "SET", "maxmemory", "1mb");
        await here.UntilAsync(s => s.Reason == "Redis is full (maxmemory reached)");
        Assert.True(await here.Contexts.PutAsync(Contact, Notice("a", 1), default));
        Assert.Single((await here.Contexts.ReadAsync(Contact, default))!.Parts);
        here.Bus.Announce(new(NodeNewsKind.Contact, "con_1", 3));
        Assert.Equal(3, (await heard.Task.WaitAsync(TimeSpan.FromSeconds(10))).Version);

        await _redis.AdminAsync("CONFIG", "SET", "maxmemory", "0");
        await here.UntilAsync(s => s.IsHealthy);
        await there.UntilAsync(s => s.IsHealthy);
        await here.Contexts.ReadAsync(Contact, default);
        Assert.Single((await there.Contexts.ReadAsync(Contact, default))!.Parts);
    }

    [Fact]
    public async Task A_Redis_that_became_a_replica_is_named_and_heals_when_it_is_a_master_again()
    {
        var node = Add();

        await _redis.AdminAsync("REPLICAOF", "127.0.0.1", "1");
        await node.UntilAsync(s => s is { IsHealthy: false, Reason: "Redis takes no writes (it is a replica)" });
        Assert.True(await node.Contexts.PutAsync(Contact, Notice("a", 1), default));

        await _redis.AdminAsync("REPLICAOF", "NO", "ONE");
        Assert.InRange(await node.UntilAsync(s => s.IsHealthy), TimeSpan.Zero, BackWithin);
        Assert.Single((await node.Contexts.ReadAsync(Contact, default))!.Parts);
        Assert.Equal(0, node.Contexts.Waiting);
    }

    [Fact]
    public async Task A_context_that_Redis_evicted_is_written_again_by_the_node_that_works_with_it()
    {
        var (here, there) = (Add(), Add());
        await here.Contexts.PutAsync(Contact, Notice("a", 1), default);
        await here.Contexts.PutAsync(Contact, Notice("b", 1), default);

        await _redis.AdminAsync("FLUSHALL");

        Assert.Equal(2, (await here.Contexts.ReadAsync(Contact, default))!.Parts.Count);
        Assert.Equal(2, (await there.Contexts.ReadAsync(Contact, default))!.Parts.Count);
    }

    [Fact]
    public async Task Scripts_that_Redis_forgot_are_sent_again_without_anybody_noticing()
    {
        var node = Add();
        await node.Contexts.PutAsync(Contact, Notice("a", 1), default);

        await _redis.AdminAsync("SCRIPT", "FLUSH");

        Assert.True(await node.Contexts.PutAsync(Contact, Notice("b", 1), default));
        Assert.Equal(0, node.Contexts.Waiting);
        Assert.True(node.Link.State.IsHealthy);
    }

    [Fact]
    public async Task A_last_copy_is_there_also_without_Redis()
    {
        var node = Add();
        var key = new CopyKey("erp", Capability.Orders, "C-1");
        await node.Copies.SaveAsync(key, new() { AsOf = TimeProvider.System.GetUtcNow(), Total = 7 }, default);

        await _redis.KillAsync();
        await node.UntilAsync(s => !s.IsHealthy);

        Assert.Equal(7, (await node.Copies.FindAsync(key, default))!.Total);
    }

    [Fact]
    public async Task Without_Redis_a_question_is_asked_by_each_node_rather_than_by_none()
    {
        var (here, there) = (Add(), Add());
        await _redis.KillAsync();
        await Task.WhenAll(here.UntilAsync(s => !s.IsHealthy), there.UntilAsync(s => !s.IsHealthy));

        await using var one = await here.Leases.TryTakeAsync("erp/1", default);
        await using var other = await there.Leases.TryTakeAsync("erp/1", default);

        Assert.NotNull(one);
        Assert.NotNull(other);
        Assert.Null(await here.Leases.TryTakeAsync("erp/1", default));
    }

    [Fact]
    public async Task A_Redis_that_is_not_there_at_start_does_not_stop_the_start_and_is_joined_when_it_comes()
    {
        await _redis.KillAsync();

        var node = Add();
        Assert.False(node.Link.State.IsHealthy);
        Assert.Equal("Redis cannot be reached", node.Link.State.Reason);
        Assert.True(await node.Contexts.PutAsync(Contact, Notice("a", 1), default));

        await _redis.StartAgainAsync();
        Assert.InRange(await node.UntilAsync(s => s.IsHealthy), TimeSpan.Zero, BackWithin);
        await node.Bus.ListeningAsync().WaitAsync(TimeSpan.FromSeconds(10));
        await node.Contexts.ReadAsync(Contact, default);
        Assert.Equal(0, node.Contexts.Waiting);
    }

    [Fact]
    public async Task News_of_an_outage_is_told_when_it_is_over_and_everybody_is_told_to_read_again()
    {
        var (here, there) = (Add(), Add());
        await Task.WhenAll(here.Bus.ListeningAsync(), there.Bus.ListeningAsync());
        var (told, missed) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        using var listening = there.Bus.Subscribe(n =>
        {
            if (n == new NodeNews(NodeNewsKind.Contact, "con_1", 5)) told.TrySetResult();
            if (n.Kind == NodeNewsKind.Missed) missed.TrySetResult();
        });

        await _redis.KillAsync();
        here.Bus.Announce(new(NodeNewsKind.Contact, "con_1", 3));
        await here.UntilAsync(s => !s.IsHealthy);
        here.Bus.Announce(new(NodeNewsKind.Contact, "con_1", 4));
        await _redis.StartAgainAsync();

        // What was said before the other listened again is covered by this word; what is said after it is told as ever.
        await missed.Task.WaitAsync(TimeSpan.FromSeconds(15));
        here.Bus.Announce(new(NodeNewsKind.Contact, "con_1", 5));
        await told.Task.WaitAsync(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Presence_is_not_lost_with_Redis_and_is_whole_again_after_it()
    {
        var (here, there) = (Add(), Add());
        here.Presence.Arrive(new("dana"));
        there.Presence.Arrive(new("ravi"));
        await PresentAsync(there, "dana");

        await _redis.KillAsync();
        await there.UntilAsync(s => !s.IsHealthy);
        here.Presence.Leave(new("dana"));
        here.Presence.Arrive(new("ada"));
        Assert.True(there.Presence.IsPresent(new("dana")));
        await _redis.StartAgainAsync();

        await PresentAsync(there, "ada");
        await PresentAsync(here, "ravi");
        Assert.False(there.Presence.IsPresent(new("dana")));
        Assert.True(there.Presence.IsPresent(new("ravi")));
    }

    [Fact]
    public async Task The_people_of_a_node_that_died_are_gone_within_five_seconds_and_of_one_that_stopped_at_once()
    {
        var (dying, stopping, watching) = (new RedisNode(Settings()), new RedisNode(Settings()), Add());
        dying.Presence.Arrive(new("dana"));
        stopping.Presence.Arrive(new("ravi"));
        await PresentAsync(watching, "dana");
        await PresentAsync(watching, "ravi");

        var died = TimeProvider.System.GetTimestamp();
        await dying.CutAsync();
        await stopping.DisposeAsync();
        await GoneAsync(watching, "ravi");
        Assert.True(watching.Presence.IsPresent(new("dana")), "A node that stopped is gone at once; one that died counts for three seconds more.");
        await GoneAsync(watching, "dana");
        Assert.InRange(TimeProvider.System.GetElapsedTime(died), TimeSpan.FromSeconds(1), BackWithin);
    }

    [Fact]
    public async Task The_lease_of_a_node_that_died_lapses()
    {
        var (dying, waiting) = (new RedisNode(Settings()), Add());
        Assert.NotNull(await dying.Leases.TryTakeAsync("erp/1", default));
        Assert.Null(await waiting.Leases.TryTakeAsync("erp/1", default));

        await dying.CutAsync();
        await waiting.Leases.WaitAsync("erp/1", TimeSpan.FromSeconds(10), default);

        await using var taken = await waiting.Leases.TryTakeAsync("erp/1", default);
        Assert.NotNull(taken);
    }

    [Fact]
    public async Task A_lease_is_held_for_longer_than_it_counts_while_its_node_lives()
    {
        var (here, there) = (Add(), Add());
        await using var lease = await here.Leases.TryTakeAsync("erp/1", default);

        await there.Leases.WaitAsync("erp/1", Settings().LeaseFor * 1.5, default);

        Assert.Null(await there.Leases.TryTakeAsync("erp/1", default));
        Assert.True(lease!.IsHeld);
    }

    private RedisSettings Settings() => new() { ConnectionString = _redis.ConnectionString, CommandTimeout = TimeSpan.FromSeconds(1), ConnectTimeout = TimeSpan.FromSeconds(2) };

    private RedisNode Add(RedisSettings? settings = null)
    {
        var node = new RedisNode(settings ?? Settings());
        _nodes.Add(node);
        return node;
    }

    private static Task PresentAsync(RedisNode node, string person) => PersonAsync(node, person, present: true);

    private static Task GoneAsync(RedisNode node, string person) => PersonAsync(node, person, present: false);

    private static async Task PersonAsync(RedisNode node, string person, bool present)
    {
        var turned = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = node.Presence.Subscribe(_ => Look());
        Look();
        await turned.Task.WaitAsync(TimeSpan.FromSeconds(15));

        void Look()
        {
            if (node.Presence.IsPresent(new(person)) == present) turned.TrySetResult();
        }
    }

    private static NoticePart Notice(string about, long asking, int phase = 0) => new() { About = about, Stamp = new(asking, phase) };
}
