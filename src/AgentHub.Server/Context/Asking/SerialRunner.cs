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
        if (TryBegin()) ThreadPool.UnsafeQueueUserWorkItem(static runner => _ = runner.RunAsync(), this, preferLocal: false);
    }

    /// <summary>Runs on this thread as far as the work does not wait, unless it runs already; for who is at the end of its own work.</summary>
    public void RunOrPoke()
    {
        if (TryBegin()) _ = RunAsync();
    }

    /// <summary>True when the caller is to run it; else the one who runs it will run it once more.</summary>
    private bool TryBegin()
    {
        while (true)
        {
            var state = Volatile.Read(ref _state);
            if (state == 2) return false;
            if (Interlocked.CompareExchange(ref _state, state + 1, state) == state) return state == 0;
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
