using AgentHub.Core.Adapters;

namespace AgentHub.Server.Tests.Sandbox;

/// <summary>Systems that are asked and left alone as the test says.</summary>
internal sealed class FakeSystems : ISystems
{
    private TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<IConnectedSystem> All => [];

    public int Asking { get; private set; }

    public void Ask() => Asking++;

    public void Answer()
    {
        if (--Asking > 0) return;
        _idle.TrySetResult();
        _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public Task WhenIdleAsync(CancellationToken cancellationToken) => Asking == 0 ? Task.CompletedTask : _idle.Task.WaitAsync(cancellationToken);

    public IDisposable Subscribe(Action<IConnectedSystem> handler) => throw new NotSupportedException();

    public IDisposable SubscribeSet(Action handler) => throw new NotSupportedException();
}
