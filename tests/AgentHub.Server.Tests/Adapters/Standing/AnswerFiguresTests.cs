using AgentHub.Abstractions;
using AgentHub.Server.Adapters.Standing;
using AgentHub.Testing;

namespace AgentHub.Server.Tests.Adapters.Standing;

public sealed class AnswerFiguresTests
{
    private readonly ManualTime _time = new();
    private readonly RecentAnswers _recent;

    public AnswerFiguresTests() => _recent = new(_time);

    private IReadOnlyList<RecentAnswer> LastHour => _recent.Since(_time.GetUtcNow() - AnswerFigures.Window);

    [Fact]
    public void Half_and_nineteen_of_twenty_answers_took_no_longer_by_nearest_rank()
    {
        for (var ms = 1; ms <= 100; ms++) Answered(Outcome.Found, ms);

        var figures = AnswerFigures.Of(LastHour, _time.GetUtcNow());

        Assert.Equal((100, 0, 50, 95), (figures.Answers, figures.Failed, figures.P50Ms, figures.P95Ms));
    }

    [Fact]
    public void Failures_are_counted_and_their_time_is_not_taken_for_speed()
    {
        Answered(Outcome.Found, 200);
        Answered(Outcome.NotFound, 200);
        Answered(Outcome.TimedOut, 15_000);
        Answered(Outcome.Unreachable, 1);

        var figures = AnswerFigures.Of(LastHour, _time.GetUtcNow());

        Assert.Equal((4, 2, 200, 200), (figures.Answers, figures.Failed, figures.P50Ms, figures.P95Ms));
    }

    [Fact]
    public void Who_was_not_asked_and_checks_of_health_count_for_nothing()
    {
        Answered(Outcome.Skipped, 0);
        Answered(Outcome.Found, 5, Capability.Health);

        var figures = AnswerFigures.Of(LastHour, _time.GetUtcNow());

        Assert.Equal((0, null), (figures.Answers, figures.P50Ms));
        Assert.All(figures.Trend, Assert.Null);
    }

    [Fact]
    public void Each_two_minutes_stand_at_their_place_and_what_is_older_than_an_hour_is_gone()
    {
        Answered(Outcome.Found, 999);
        _time.Advance(TimeSpan.FromMinutes(30));
        Answered(Outcome.Found, 10);
        _time.Advance(TimeSpan.FromMinutes(31));
        Answered(Outcome.Found, 20);
        _time.Advance(TimeSpan.FromSeconds(1));

        var figures = AnswerFigures.Of(LastHour, _time.GetUtcNow());

        Assert.Equal(30, figures.Trend.Count);
        Assert.Equal((10, 20, 2), (figures.Trend[14], figures.Trend[29], figures.Trend.Count(t => t is not null)));
        Assert.Equal(2, figures.Answers);
    }

    [Fact]
    public void The_newest_4096_answers_are_kept_however_many_come()
    {
        for (var i = 0; i < 5000; i++) Answered(Outcome.Found, i);

        Assert.Equal(4096, LastHour.Count);
        Assert.Equal(904, LastHour[0].Took.TotalMilliseconds);
    }

    [Theory]
    [InlineData(nameof(CapabilityStanding.Unasked))]
    [InlineData(nameof(CapabilityStanding.Works), Outcome.Found, Outcome.Denied)]
    [InlineData(nameof(CapabilityStanding.Failing), Outcome.Found, Outcome.Unreadable)]
    [InlineData(nameof(CapabilityStanding.Works), Outcome.TimedOut, Outcome.Found)]
    public void A_capability_stands_as_its_last_answer_says(string standing, params Outcome[] outcomes)
    {
        foreach (var outcome in outcomes) Answered(outcome, 100);
        Answered(Outcome.Unreachable, 100, Capability.Orders);

        Assert.Equal(standing, CapabilityFigures.Of(Capability.Invoices, LastHour, TimeSpan.FromSeconds(1.5)).Standing.ToString());
    }

    [Fact]
    public void A_capability_is_slow_when_more_than_one_in_twenty_answers_outlasts_the_facet()
    {
        for (var i = 0; i < 18; i++) Answered(Outcome.Found, 100);
        Answered(Outcome.Found, 1501);
        Assert.Equal(CapabilityStanding.Slow, CapabilityFigures.Of(Capability.Invoices, LastHour, TimeSpan.FromSeconds(1.5)).Standing);

        Answered(Outcome.Found, 100);
        Assert.Equal(CapabilityStanding.Works, CapabilityFigures.Of(Capability.Invoices, LastHour, TimeSpan.FromSeconds(1.5)).Standing);
    }

    [Theory]
    [InlineData(Outcome.Denied)]
    [InlineData(Outcome.Conflict)]
    public void A_write_that_was_refused_says_so_until_the_next_succeeds(Outcome outcome)
    {
        Answered(outcome, 100, Capability.UpdateContactDetails);
        Assert.Equal(CapabilityStanding.WriteRefused, CapabilityFigures.Of(Capability.UpdateContactDetails, LastHour, TimeSpan.FromSeconds(1.5)).Standing);

        Answered(Outcome.Found, 100, Capability.UpdateContactDetails);
        Assert.Equal(CapabilityStanding.Works, CapabilityFigures.Of(Capability.UpdateContactDetails, LastHour, TimeSpan.FromSeconds(1.5)).Standing);
    }

    private void Answered(Outcome outcome, double ms, Capability capability = Capability.Invoices) => _recent.Add(capability, outcome, TimeSpan.FromMilliseconds(ms));
}
