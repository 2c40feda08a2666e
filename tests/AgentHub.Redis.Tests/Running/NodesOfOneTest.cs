namespace AgentHub.Redis.Tests.Running;

/// <summary>The nodes of one installation that one test makes, and ends.</summary>
internal sealed class NodesOfOneTest(SharedRedis redis)
{
    private readonly List<RedisNode> _nodes = [];

    public RedisSettings Settings { get; set; } = redis.NewInstallation();

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public RedisNode Add()
    {
        var node = new RedisNode(Settings, Clock);
        _nodes.Add(node);
        return node;
    }

    public async Task DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
    }
}
