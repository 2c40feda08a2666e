using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;

namespace AgentHub.Server.Tests.Adapters;

public sealed class ConnectedSystemTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task An_answer_says_which_system_gave_it_when_and_how_long_it_took()
    {
        using var bench = new Bench();
        var (answer, system) = bench.AskSlow();

        bench.Time.Advance(TimeSpan.FromSeconds(4));
        system.SetResult(Answer.Found("yes"));

        var got = await answer.WaitAsync(Soon);
        Assert.Equal(("erp", TimeSpan.FromSeconds(4), bench.Time.GetUtcNow()), (got.System, got.Took, got.AsOf));
    }

    [Fact]
    public async Task A_caller_who_leaves_gets_a_cancellation_and_the_system_no_blame()
    {
        using var bench = new Bench();
        using var leave = new CancellationTokenSource();
        var (answer, _) = bench.AskSlow(leave.Token);

        await leave.CancelAsync();

        var left = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer.WaitAsync(Soon));
        Assert.Equal(leave.Token, left.CancellationToken);
        Assert.Equal(SystemCondition.Idle, bench.System.State.Condition);
    }

    [Fact]
    public async Task A_system_that_hangs_is_given_up_and_says_so()
    {
        using var bench = new Bench();
        var (answer, _) = bench.AskSlow();

        bench.Time.Advance(TimeSpan.FromSeconds(15));

        var got = await answer.WaitAsync(Soon);
        Assert.Equal((Outcome.TimedOut, "did not answer in 15 s"), (got.Outcome, got.Reason));
        Assert.Equal(SystemCondition.Failed, bench.System.State.Condition);
    }

    [Fact]
    public async Task A_failure_of_the_system_is_its_own_outcome()
    {
        using var bench = new Bench();

        var got = await bench.AskAsync(Bench.Unreachable);

        Assert.Equal((Outcome.Unreachable, "cannot be reached"), (got.Outcome, got.Reason));
    }

    [Theory]
    [InlineData(Outcome.Denied)]
    [InlineData(Outcome.Conflict)]
    public async Task A_system_that_says_we_may_not_or_that_a_record_changed_is_well_and_stays_asked(Outcome outcome)
    {
        using var bench = new Bench(breaker: b => b.MinQuestions = 2);

        for (var i = 0; i < 10; i++) await bench.AskAsync(_ => Task.FromResult(new Answer<string> { Outcome = outcome, Reason = "does not allow this to our account" }));

        Assert.Equal(SystemCondition.Ok, bench.System.State.Condition);
        Assert.Equal(outcome, (await bench.AskAsync(_ => Task.FromResult(new Answer<string> { Outcome = outcome }))).Outcome);
    }

    [Fact]
    public async Task One_capability_may_have_more_patience_than_the_others()
    {
        using var bench = new Bench(o => o.Capabilities["invoices"] = new CapabilityOptions { GiveUp = TimeSpan.FromSeconds(40), ShowWithout = TimeSpan.FromSeconds(3) });
        var (answer, _) = bench.AskSlow();

        bench.Time.Advance(TimeSpan.FromSeconds(39));
        var early = answer.IsCompleted;
        bench.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.False(early);
        Assert.Equal(Outcome.TimedOut, (await answer.WaitAsync(Soon)).Outcome);
        Assert.Equal(TimeSpan.FromSeconds(3), bench.System.ShowWithout(Capability.Invoices));
        Assert.Equal(TimeSpan.FromSeconds(1.5), bench.System.ShowWithout(Capability.Profile));
    }

    [Fact]
    public async Task An_adapter_that_throws_is_an_unreadable_answer_and_nobody_elses_exception()
    {
        using var bench = new Bench();

        var later = await bench.AskAsync(_ => Task.FromException<Answer<string>>(new InvalidOperationException("secret of Maria")));
        var atOnce = await bench.AskAsync(_ => throw new InvalidOperationException("secret of Maria"));

        Assert.All([later, atOnce], a =>
        {
            Assert.Equal(Outcome.Unreadable, a.Outcome);
            Assert.DoesNotContain("Maria", a.Reason);
        });
    }

    [Fact]
    public async Task An_adapter_that_cancels_itself_is_not_taken_for_the_caller()
    {
        using var bench = new Bench();

        var got = await bench.AskAsync(_ => Task.FromCanceled<Answer<string>>(new CancellationToken(canceled: true)));

        Assert.Equal(Outcome.Unreadable, got.Outcome);
    }

    [Fact]
    public async Task An_adapter_that_does_not_listen_is_given_up_but_keeps_its_turn_until_it_ends()
    {
        using var bench = new Bench(o => (o.MaxConcurrent, o.QueueLimit) = (1, 0));
        var deaf = new TaskCompletionSource<Answer<string>>();
        var first = bench.AskAsync(_ => deaf.Task);
        bench.Time.Advance(TimeSpan.FromSeconds(15));

        var given = await first.WaitAsync(Soon);
        var refused = await bench.AskAsync(Bench.Found);
        deaf.SetResult(Answer.Found("late"));

        Assert.Equal(Outcome.TimedOut, given.Outcome);
        Assert.Equal(Outcome.Skipped, refused.Outcome);
        Assert.True((await bench.AskAsync(Bench.Found)).IsFound);
    }

    [Fact]
    public async Task A_system_that_is_switched_off_is_never_asked()
    {
        using var bench = new Bench(o => o.Enabled = false);

        var got = await bench.AskAsync(_ => throw new InvalidOperationException());

        Assert.Equal((Outcome.Skipped, "is switched off"), (got.Outcome, got.Reason));
        Assert.Equal(SystemCondition.Disabled, bench.System.State.Condition);
    }

    [Fact]
    public async Task A_system_that_asks_to_be_left_alone_is_left_alone_that_long()
    {
        using var bench = new Bench();
        await bench.AskAsync(_ => Task.FromResult(Answer.Refused<string>("asks to be left alone for 30 s", TimeSpan.FromSeconds(30))));
        var retryAt = bench.System.State.RetryAt;

        bench.Time.Advance(TimeSpan.FromSeconds(20));
        var during = await bench.AskAsync(_ => throw new InvalidOperationException());
        bench.Time.Advance(TimeSpan.FromSeconds(10));
        var after = await bench.AskAsync(Bench.Found);

        Assert.Equal((Outcome.Skipped, "asked to be left alone for another 10 s", TimeSpan.FromSeconds(10)), (during.Outcome, during.Reason, during.RetryAfter));
        Assert.Equal(bench.Time.GetUtcNow(), retryAt);
        Assert.True(after.IsFound);
    }

    [Fact]
    public async Task Questions_beyond_the_limit_wait_for_their_turn()
    {
        using var bench = new Bench(o => o.MaxConcurrent = 1);
        var (first, system) = bench.AskSlow();
        var asked = false;
        var second = bench.AskAsync(_ =>
        {
            asked = true;
            return Bench.Found(default);
        });

        var askedEarly = asked;
        system.SetResult(Answer.Found("yes"));
        await Task.WhenAll(first, second).WaitAsync(Soon);

        Assert.False(askedEarly);
        Assert.True(asked);
    }

    [Fact]
    public async Task Waiting_for_a_turn_counts_into_the_time_limit()
    {
        using var bench = new Bench(o => o.MaxConcurrent = 1);
        using var leave = new CancellationTokenSource();
        var (_, _) = bench.AskSlow(leave.Token);
        var second = bench.AskAsync(_ => throw new InvalidOperationException());
        using var third = new CancellationTokenSource();
        var leaves = bench.AskAsync(_ => throw new InvalidOperationException(), third.Token);
        await third.CancelAsync();

        bench.Time.Advance(TimeSpan.FromSeconds(15));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves.WaitAsync(Soon));
        Assert.Contains((await second.WaitAsync(Soon)).Outcome, new[] { Outcome.Skipped, Outcome.TimedOut });
    }

    [Fact]
    public async Task A_thousand_questions_to_a_system_that_hangs_do_not_pile_up()
    {
        using var bench = new Bench(o => (o.MaxConcurrent, o.QueueLimit) = (8, 64));
        var reached = 0;
        var answers = Enumerable.Range(0, 1000).Select(_ => bench.AskAsync(async token =>
        {
            Interlocked.Increment(ref reached);
            await Task.Delay(Timeout.InfiniteTimeSpan, bench.Time, token);
            return Answer.Found("never");
        })).ToList();

        var atOnce = answers.Count(a => a.IsCompleted);
        bench.Time.Advance(TimeSpan.FromSeconds(15));
        var all = await Task.WhenAll(answers).WaitAsync(Soon);

        Assert.Equal(1000 - 8 - 64, atOnce);
        Assert.InRange(reached, 8, 8 + 64);
        Assert.DoesNotContain(all, a => a.IsFound);
        Assert.Equal(0, bench.UnderWay.Count);
    }

    [Fact]
    public async Task Questions_under_way_are_counted_until_the_last_has_ended()
    {
        using var bench = new Bench();
        var (first, one) = bench.AskSlow();
        var (second, two) = bench.AskSlow();
        var idle = bench.UnderWay.WhenIdleAsync(CancellationToken.None);

        one.SetResult(Answer.Found("yes"));
        await first.WaitAsync(Soon);
        var idleEarly = idle.IsCompleted;
        two.SetResult(Answer.Found("yes"));
        await second.WaitAsync(Soon);

        Assert.False(idleEarly);
        await idle.WaitAsync(Soon);
        Assert.Equal(0, bench.UnderWay.Count);
    }

    [Fact]
    public async Task Looking_whether_a_system_is_there_is_no_question_that_somebody_waits_for()
    {
        using var bench = new Bench(adapter: new HangingAdapter());

        var check = bench.System.CheckAsync(CancellationToken.None)!;

        Assert.Equal(0, bench.UnderWay.Count);
        bench.Time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(Outcome.TimedOut, (await check.WaitAsync(Soon)).Outcome);
    }

    private sealed class HangingAdapter : HealthyAdapter
    {
        public override Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) =>
            new TaskCompletionSource<Answer<SystemHealth>>().Task.WaitAsync(cancellationToken);
    }

    [Fact]
    public async Task A_system_that_was_replaced_answers_those_who_hold_it_for_another_minute()
    {
        using var bench = new Bench();

        bench.System.Retire();
        bench.Time.Advance(TimeSpan.FromSeconds(59));
        var within = await bench.AskAsync(Bench.Found);
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        var later = await bench.AskAsync(Bench.Found);

        Assert.False(bench.System.IsConnected);
        Assert.Equal(Outcome.Found, within.Outcome);
        Assert.Equal((Outcome.Skipped, "was connected anew meanwhile; ask again", "erp"), (later.Outcome, later.Reason, later.System));
    }

    [Fact]
    public async Task A_question_under_way_at_a_replaced_system_keeps_its_connections_to_the_end()
    {
        var handler = new DisposedHandler();
        using var http = new HttpClient(handler);
        using var bench = new Bench(http: http);
        bench.System.Retire();
        bench.Time.Advance(TimeSpan.FromSeconds(59));
        var (answer, system) = bench.AskSlow();

        bench.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(handler.IsDisposed);
        system.SetResult(Answer.Found("yes"));

        Assert.Equal(Outcome.Found, (await answer.WaitAsync(Soon)).Outcome);
        Assert.True(handler.IsDisposed);
    }

    private sealed class DisposedHandler : HttpMessageHandler
    {
        public bool IsDisposed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
