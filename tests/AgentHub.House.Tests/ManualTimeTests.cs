using AgentHub.Testing;

namespace AgentHub.House.Tests;

public sealed class ManualTimeTests
{
    [Fact]
    public async Task A_delay_ends_when_the_test_says_so_and_not_before()
    {
        var time = new ManualTime();
        var delay = Task.Delay(TimeSpan.FromSeconds(10), time);

        time.Advance(TimeSpan.FromSeconds(9.999));
        var before = delay.IsCompleted;
        time.Advance(TimeSpan.FromMilliseconds(1));
        await delay.WaitAsync(TimeSpan.FromSeconds(5));

        Assert.False(before);
    }

    [Fact]
    public void Timers_fire_in_the_order_they_fall_due_each_at_its_own_time()
    {
        var time = new ManualTime();
        var start = time.GetUtcNow();
        var fired = new List<string>();
        using var late = time.CreateTimer(_ => fired.Add($"late {(time.GetUtcNow() - start).TotalSeconds}"), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var often = time.CreateTimer(_ => fired.Add($"often {(time.GetUtcNow() - start).TotalSeconds}"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(["often 1", "often 2", "late 3", "often 3"], fired);
        Assert.Equal(TimeSpan.FromSeconds(3), time.GetElapsedTime(0));
    }

    [Fact]
    public void A_timer_that_was_stopped_or_disposed_does_not_fire()
    {
        var time = new ManualTime();
        var fired = 0;
        using var stopped = time.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        var disposed = time.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        disposed.Dispose();
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(0, fired);
        Assert.Equal(0, time.Waiting);
    }

    [Fact]
    public async Task A_test_can_wait_until_somebody_waits()
    {
        var time = new ManualTime();
        var waiting = time.WhenWaitingAsync(1);

        var delay = Task.Run(() => Task.Delay(TimeSpan.FromHours(1), time));
        await waiting.WaitAsync(TimeSpan.FromSeconds(5));
        time.Advance(TimeSpan.FromHours(1));

        await delay.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void The_clock_never_goes_back()
    {
        var time = new ManualTime();
        var now = time.GetUtcNow();

        time.AdvanceTo(now.AddHours(-1));

        Assert.Equal(now, time.GetUtcNow());
        Assert.Throws<ArgumentOutOfRangeException>(() => time.Advance(TimeSpan.FromTicks(-1)));
    }
}
