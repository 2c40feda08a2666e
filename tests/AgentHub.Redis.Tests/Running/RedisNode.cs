using AgentHub.Core.Context;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Nodes;
using AgentHub.Core.Privacy;

namespace AgentHub.Redis.Tests.Running;

/// <summary>Everything that one node has of Redis. Dispose it; <see cref="CutAsync"/> ends it as a crash does.</summary>
internal sealed class RedisNode : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly FactHash Hash = new(new byte[32]);
    private static readonly TestSealer SharedSealer = new();

    public RedisNode(RedisSettings settings, TimeProvider? clock = null, ISealer? sealer = null)
    {
        clock ??= TimeProvider.System;
        Link = new(settings, NodeId.New("n"), TimeProvider.System);
        Numbers = new(clock);
        Contexts = new(Link, Hash, sealer ?? SharedSealer, Numbers);
        Copies = new(Link, Hash, sealer ?? SharedSealer, clock);
        Leases = new(Link, Hash);
        Bus = new(Link);
        Presence = new(Link, Bus);
    }

    public RedisLink Link { get; }
    public AskingNumbers Numbers { get; }
    public RedisContextStore Contexts { get; }
    public RedisCopies Copies { get; }
    public RedisLeases Leases { get; }
    public RedisNodeBus Bus { get; }
    public RedisPresence Presence { get; }

    /// <summary>Waits until the link is as wanted; tells how long it took.</summary>
    public async Task<TimeSpan> UntilAsync(Func<NodeLinkState, bool> isSo)
    {
        var started = TimeProvider.System.GetTimestamp();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = Link.Subscribe(state =>
        {
            if (isSo(state)) reached.TrySetResult();
        });
        if (isSo(Link.State)) reached.TrySetResult();
        await reached.Task.WaitAsync(Patience);
        return TimeProvider.System.GetElapsedTime(started);
    }

    /// <summary>The process is gone: nothing is said to anybody.</summary>
    public async Task CutAsync()
    {
        await Link.DisposeAsync();
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Presence.DisposeAsync();
        await Bus.DisposeAsync();
        Leases.Dispose();
        Contexts.Dispose();
        await Link.DisposeAsync();
    }
}
