namespace AgentHub.Server.Context.Asking;

/// <summary>
/// Runs one piece of work at a time. Calls while it runs lead to one more run, never to a queue. Thread safe.
/// </summary>
internal sealed class SerialRunner(Func<Task> work, Action<Exception> failed)
{
    private int _state; // 0 idle, 1 running, 2 running and wanted again

    /// <summary>True when nothing runs and nothing is wanted.</summary>
    public bool IsIdle => Volatile.Read(ref _state) == 0;

    /// <summary>Runs soon, on the thread pool.</summary>
    public void Poke()
    {
        while (true)
        {
            var state = Volatile.Read(ref _state);
            if (state == 2) return;
            if (Interlocked.CompareExchange(ref _state, state + 1, state) != state) continue;
            if (state == 0) ThreadPool.UnsafeQueueUserWorkItem(static runner => _ = runner.RunAsync(), this, preferLocal: false);
            return;
        }
    }

    private async Task RunAsync()
    {
        while (true)
        {
            try
            {
                await work();
            }
            catch (Exception e)
            {
                failed(e);
            }
            if (Interlocked.CompareExchange(ref _state, 0, 1) == 1) return;
            Volatile.Write(ref _state, 1);
        }
    }
}
