using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;

namespace AgentHub.Server.Tests.Adapters;

public sealed class BreakerTests
{
    private static Bench Made() => new(breaker: b => (b.MinQuestions, b.Pause) = (4, TimeSpan.FromSeconds(20)));

    private static async Task BreakAsync(Bench bench)
    {
        for (var i = 0; i < 4; i++) await bench.AskAsync(Bench.Unreachable);
    }

    [Fact]
    public async Task A_system_that_keeps_failing_is_not_asked_for_a_while_and_says_until_when()
    {
        using var bench = Made();
        await BreakAsync(bench);

        bench.Time.Advance(TimeSpan.FromSeconds(5));
        var got = await bench.AskAsync(_ => throw new InvalidOperationException());

        Assert.Equal((Outcome.Skipped, "keeps failing and is tried again in 15 s"), (got.Outcome, got.Reason));
        Assert.Equal(SystemCondition.Open, bench.System.State.Condition);
        Assert.Equal(bench.Time.GetUtcNow() + TimeSpan.FromSeconds(15), bench.System.State.RetryAt);
    }

    [Fact]
    public async Task After_the_pause_one_good_answer_ends_it()
    {
        using var bench = Made();
        await BreakAsync(bench);

        bench.Time.Advance(TimeSpan.FromSeconds(20));
        var probe = await bench.AskAsync(Bench.Found);
        var next = await bench.AskAsync(Bench.Found);

        Assert.True(probe.IsFound && next.IsFound);
        Assert.Equal(SystemCondition.Ok, bench.System.State.Condition);
    }

    [Fact]
    public async Task After_the_pause_one_more_failure_begins_another_pause()
    {
        using var bench = Made();
        await BreakAsync(bench);

        bench.Time.Advance(TimeSpan.FromSeconds(20));
        await bench.AskAsync(Bench.Unreachable);
        var got = await bench.AskAsync(_ => throw new InvalidOperationException());

        Assert.Equal(Outcome.Skipped, got.Outcome);
        Assert.Equal(SystemCondition.Open, bench.System.State.Condition);
    }

    [Fact]
    public async Task Time_outs_count_as_failures()
    {
        using var bench = Made();
        var answers = Enumerable.Range(0, 4).Select(_ => bench.AskSlow().Answer).ToList();
        bench.Time.Advance(TimeSpan.FromSeconds(15));
        await Task.WhenAll(answers).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(Outcome.Skipped, (await bench.AskAsync(Bench.Found)).Outcome);
    }

    [Fact]
    public async Task Holding_nothing_for_a_customer_is_not_a_failure()
    {
        using var bench = Made();
        for (var i = 0; i < 20; i++) await bench.AskAsync(_ => Task.FromResult(Answer.NotFound<string>()));

        Assert.Equal(SystemCondition.Ok, bench.System.State.Condition);
    }

    [Fact]
    public async Task Callers_who_leave_do_not_open_it()
    {
        using var bench = Made();
        for (var i = 0; i < 20; i++)
        {
            using var leave = new CancellationTokenSource();
            var (answer, _) = bench.AskSlow(leave.Token);
            await leave.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        }

        Assert.True((await bench.AskAsync(Bench.Found)).IsFound);
    }

    [Fact]
    public async Task A_hub_clock_that_stands_still_does_not_keep_it_open()
    {
        var steady = new SteadyClock(new HeldClock());
        var before = steady.GetUtcNow();

        await Task.Yield();

        Assert.True(steady.GetUtcNow() > before);
    }

    /// <summary>Stands still as the sandbox's clock does at an awaited step; only its monotonic side runs.</summary>
    private sealed class HeldClock : TimeProvider
    {
        private long _timestamp;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 12, 9, 14, 0, TimeSpan.Zero);

        public override long GetTimestamp() => Interlocked.Add(ref _timestamp, 1000);
    }
}
