using AgentHub.Core.Adapters;

namespace AgentHub.Testing.Systems;

/// <summary>A fixed set of fake systems.</summary>
public sealed class FakeSystems(params FakeSystem[] systems) : ISystems
{
    /// <inheritdoc/>
    public IReadOnlyList<IConnectedSystem> All { get; } = systems;

    /// <inheritdoc/>
    public int Asking => 0;

    /// <inheritdoc/>
    public Task WhenIdleAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<IConnectedSystem> handler)
    {
        foreach (var system in systems) system.Watch(handler);
        return new Nothing();
    }

    /// <inheritdoc/>
    public IDisposable SubscribeSet(Action handler) => new Nothing();

    private sealed class Nothing : IDisposable
    {
        public void Dispose() { }
    }
}
