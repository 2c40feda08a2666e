using AgentHub.Core.Context.Parts;
using AgentHub.Core.Nodes;
using AgentHub.Redis.Tests.Running;
using AgentHub.Testing.Context;
using AgentHub.Testing.Nodes;

namespace AgentHub.Redis.Tests;

/// <summary>The same promises as in memory, on a real redis-server, as its restricted default user.</summary>
[Collection(OnSharedRedis.Name)]
public sealed class RedisContextStoreTests(SharedRedis redis) : ContextStoreConformance, IAsyncLifetime
{
    private readonly NodesOfOneTest _nodes = new(redis);

    public Task InitializeAsync() => Task.CompletedTask;
    public Task DisposeAsync() => _nodes.DisposeAsync();

    protected override (IContextStore Here, IContextStore There) CreateTwo() => (_nodes.Add().Contexts, _nodes.Add().Contexts);
}

/// <inheritdoc cref="RedisContextStoreTests"/>
[Collection(OnSharedRedis.Name)]
public sealed class RedisCopiesTests(SharedRedis redis) : CopiesConformance, IAsyncLifetime
{
    private readonly NodesOfOneTest _nodes = new(redis);

    public Task InitializeAsync() => Task.CompletedTask;
    public Task DisposeAsync() => _nodes.DisposeAsync();

    protected override (ICopies Here, ICopies There) CreateTwo()
    {
        _nodes.Clock = Time;
        _nodes.Settings = _nodes.Settings with { KeepCopies = TimeSpan.FromDays(1) };
        return (_nodes.Add().Copies, _nodes.Add().Copies);
    }
}

/// <inheritdoc cref="RedisContextStoreTests"/>
[Collection(OnSharedRedis.Name)]
public sealed class RedisLeasesTests(SharedRedis redis) : LeasesConformance, IAsyncLifetime
{
    private readonly NodesOfOneTest _nodes = new(redis);

    public Task InitializeAsync() => Task.CompletedTask;
    public Task DisposeAsync() => _nodes.DisposeAsync();

    protected override (ILeases Here, ILeases There) CreateTwo() => (_nodes.Add().Leases, _nodes.Add().Leases);
}

/// <inheritdoc cref="RedisContextStoreTests"/>
[Collection(OnSharedRedis.Name)]
public sealed class RedisNodeBusTests(SharedRedis redis) : NodeBusConformance, IAsyncLifetime
{
    private readonly NodesOfOneTest _nodes = new(redis);

    public Task InitializeAsync() => Task.CompletedTask;
    public Task DisposeAsync() => _nodes.DisposeAsync();

    protected override async Task<IReadOnlyList<INodeBus>> CreateThreeAsync()
    {
        RedisNodeBus[] buses = [_nodes.Add().Bus, _nodes.Add().Bus, _nodes.Add().Bus];
        await Task.WhenAll(buses.Select(b => b.ListeningAsync().WaitAsync(TimeSpan.FromSeconds(10))));
        return buses;
    }
}

/// <inheritdoc cref="RedisContextStoreTests"/>
[Collection(OnSharedRedis.Name)]
public sealed class RedisPresenceTests(SharedRedis redis) : PresenceConformance, IAsyncLifetime
{
    private readonly NodesOfOneTest _nodes = new(redis);

    public Task InitializeAsync() => Task.CompletedTask;
    public Task DisposeAsync() => _nodes.DisposeAsync();

    protected override (IPresence Here, IPresence There) CreateTwo() => (_nodes.Add().Presence, _nodes.Add().Presence);
}
