using AgentHub.Abstractions;
using AgentHub.Core.Adapters;

namespace AgentHub.Server.Tests.Adapters;

/// <summary>What the bar at the bottom of the desk says about a system.</summary>
public sealed class SystemCareTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_quick_answer_leads_from_idle_over_asking_to_ok()
    {
        using var bench = new Bench();
        var before = bench.System.State.Condition;

        await bench.AskAsync(Bench.Found);

        Assert.Equal(SystemCondition.Idle, before);
        Assert.Equal([SystemCondition.Asking, SystemCondition.Ok], bench.Conditions);
        Assert.Equal(bench.Time.GetUtcNow(), bench.System.State.LastOk);
    }

    [Fact]
    public async Task A_system_is_slow_while_it_is_waited_for_too_long_and_afterwards_says_how_long_it_took()
    {
        using var bench = new Bench();
        var (answer, system) = bench.AskSlow();

        bench.Time.Advance(TimeSpan.FromMilliseconds(1499));
        var before = bench.System.State.Condition;
        bench.Time.Advance(TimeSpan.FromMilliseconds(1));
        var during = bench.System.State;
        bench.Time.Advance(TimeSpan.FromSeconds(2.5));
        system.SetResult(Answer.Found("yes"));
        await answer.WaitAsync(Soon);

        Assert.Equal(SystemCondition.Asking, before);
        Assert.Equal((SystemCondition.Slow, "is still being waited for"), (during.Condition, during.Reason));
        Assert.Equal((SystemCondition.Slow, "took 4 s", TimeSpan.FromSeconds(4)), (bench.System.State.Condition, bench.System.State.Reason, bench.System.State.LastTook));
    }

    [Fact]
    public async Task A_quick_answer_ends_slowness()
    {
        using var bench = new Bench();
        var (answer, system) = bench.AskSlow();
        bench.Time.Advance(TimeSpan.FromSeconds(4));
        system.SetResult(Answer.Found("yes"));
        await answer.WaitAsync(Soon);

        await bench.AskAsync(Bench.Found);

        Assert.Equal([SystemCondition.Asking, SystemCondition.Slow, SystemCondition.Slow, SystemCondition.Ok], bench.Conditions);
    }

    [Fact]
    public async Task A_second_question_that_hangs_is_noticed_though_the_first_was_quick()
    {
        using var bench = new Bench();
        var (first, quick) = bench.AskSlow();
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        var (_, _) = bench.AskSlow();
        quick.SetResult(Answer.Found("yes"));
        await first.WaitAsync(Soon);

        bench.Time.Advance(TimeSpan.FromSeconds(1.5));

        Assert.Equal(SystemCondition.Slow, bench.System.State.Condition);
    }

    [Fact]
    public async Task A_failure_stays_until_a_good_answer_whatever_is_asked_meanwhile()
    {
        using var bench = new Bench();
        await bench.AskAsync(Bench.Unreachable);
        var since = bench.System.State.Since;
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        var (answer, system) = bench.AskSlow();
        var during = bench.System.State;

        system.SetResult(Answer.NotFound<string>());
        await answer.WaitAsync(Soon);

        Assert.Equal((SystemCondition.Failed, "cannot be reached", since), (during.Condition, during.Reason, during.Since));
        Assert.Equal(SystemCondition.Ok, bench.System.State.Condition);
        Assert.Null(bench.System.State.Reason);
    }

    [Fact]
    public async Task Its_own_listener_may_look_at_the_state_it_is_told_about()
    {
        using var bench = new Bench();

        await bench.AskAsync(Bench.Found);

        Assert.Equal(bench.System.State.Condition, bench.Conditions[^1]);
    }
}
