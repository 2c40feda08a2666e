namespace AgentHub.Server.Adapters;

/// <summary>How many questions are under way, and the moment when none is. Thread safe.</summary>
internal sealed class UnderWay
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _idle;
    private int _count;

    public int Count
    {
        get { lock (_lock) return _count; }
    }

    public void Begin()
    {
        lock (_lock) _count++;
    }

    public void End()
    {
        TaskCompletionSource? idle = null;
        lock (_lock)
        {
            if (--_count == 0) (idle, _idle) = (_idle, null);
        }
        idle?.SetResult();
    }

    /// <summary>Completes as soon as nothing is under way; at once when nothing is.</summary>
    public Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_count == 0) return Task.CompletedTask;
            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task.WaitAsync(cancellationToken);
        }
    }
}
