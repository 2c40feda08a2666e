using AgentHub.Server.Context.Asking;

namespace AgentHub.Server.Tests.Context;

public class SerialRunnerTests
{
    [Fact]
    public async Task Calls_while_it_runs_lead_to_exactly_one_more_run()
    {
        var runs = 0;
        var gate = new SemaphoreSlim(0);
        var began = new SemaphoreSlim(0);
        var runner = new SerialRunner(async () =>
        {
            Interlocked.Increment(ref runs);
            began.Release();
            await gate.WaitAsync();
        }, _ => { });

        runner.Poke();
        await began.WaitAsync(TimeSpan.FromSeconds(10));
        for (var i = 0; i < 100; i++) runner.Poke();
        gate.Release();
        await began.WaitAsync(TimeSpan.FromSeconds(10));
        gate.Release();
        while (!runner.IsIdle) await Task.Yield();

        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task It_goes_on_after_a_failure_which_is_told()
    {
        var told = new TaskCompletionSource<Exception>();
        var done = new TaskCompletionSource();
        var fails = true;
        var runner = new SerialRunner(() =>
        {
            if (fails) throw new InvalidOperationException("once");
            done.SetResult();
            return Task.CompletedTask;
        }, e => told.TrySetResult(e));

        runner.Poke();
        Assert.Equal("once", (await told.Task.WaitAsync(TimeSpan.FromSeconds(10))).Message);
        fails = false;
        runner.Poke();

        await done.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
