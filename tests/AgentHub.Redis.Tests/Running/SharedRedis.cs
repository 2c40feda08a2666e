namespace AgentHub.Redis.Tests.Running;

/// <summary>One redis-server for all tests that do not harm it; each has a prefix of its own.</summary>
public sealed class SharedRedis : IAsyncLifetime
{
    private static int _tests;
    private RedisServer? _server;

    internal RedisServer Server => _server ?? throw new InvalidOperationException("It is started before the first test.");

    public async Task InitializeAsync() => _server = await RedisServer.StartAsync();

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    /// <summary>Settings of one installation that nobody else knows.</summary>
    internal RedisSettings NewInstallation() => new()
    {
        ConnectionString = Server.ConnectionString,
        Prefix = $"ah:{Interlocked.Increment(ref _tests)}:",
        // The machine that runs the tests may pause longer than one in production.
        CommandTimeout = TimeSpan.FromSeconds(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };
}

/// <summary>Tests that share <see cref="SharedRedis"/>.</summary>
[CollectionDefinition(Name)]
public sealed class OnSharedRedis : ICollectionFixture<SharedRedis>
{
    public const string Name = "shared redis";
}
