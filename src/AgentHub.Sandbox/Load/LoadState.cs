namespace AgentHub.Sandbox.Load;

/// <summary>Whether load is being driven, for those who must not move the clock meanwhile. Thread safe.</summary>
internal sealed class LoadState
{
    private int _running;

    public bool IsRunning => Volatile.Read(ref _running) > 0;

    public void Begin() => Interlocked.Increment(ref _running);

    public void End() => Interlocked.Decrement(ref _running);
}
