using AgentHub.Core.Interactions;
using AgentHub.Core.Supervision;

namespace AgentHub.Core.Tests.Supervision;

public class WaitReportTests
{
    private static readonly DateTimeOffset Connected = new(2026, 11, 12, 9, 17, 46, TimeSpan.Zero);
    private static readonly InteractionState Interaction = new()
    {
        Id = new("int_a1"), Agent = new("dana"), ConnectedAt = Connected, ConnectedRecordedAt = Connected,
    };

    [Fact]
    public void A_wait_is_placed_by_its_end_when_its_start_was_never_reported()
    {
        var wait = Report(WaitReportState.Ended, 3.5, endedAgo: 1).Place(null, Interaction, new("con_1"), Connected.AddSeconds(60));

        Assert.Equal((Connected.AddSeconds(55.5), Connected.AddSeconds(59)), (wait.From, wait.Until));
    }

    [Fact]
    public void A_clock_that_stood_still_does_not_shorten_a_wait()
    {
        var started = Report(WaitReportState.Started, 0).Place(null, Interaction, new("con_1"), Connected);

        var ended = Report(WaitReportState.Ended, 3.5).Place(started, Interaction, new("con_1"), Connected);

        Assert.Equal(3.5, WaitMeasure.Of(Interaction, [ended]).Booked.Union.TotalSeconds);
    }

    [Fact]
    public void What_was_waited_before_the_answer_is_not_counted()
    {
        var started = Report(WaitReportState.Started, 0).Place(null, Interaction, new("con_1"), Connected.AddSeconds(-6));

        var ended = Report(WaitReportState.Ended, 8).Place(started, Interaction, new("con_1"), Connected.AddSeconds(2));

        Assert.Equal(2, WaitMeasure.Of(Interaction, [ended]).Booked.Union.TotalSeconds);
    }

    [Fact]
    public void What_was_waited_after_completion_is_not_counted()
    {
        var completed = Interaction with { CompletedRecordedAt = Connected.AddSeconds(100) };
        var ended = Report(WaitReportState.Ended, 5).Place(null, completed, new("con_1"), Connected.AddSeconds(103));

        Assert.Equal(2, WaitMeasure.Of(completed, [ended]).Booked.Union.TotalSeconds);
    }

    [Fact]
    public void A_wait_that_still_lasts_names_its_system_and_counts_no_seconds()
    {
        var started = Report(WaitReportState.Started, 1).Place(null, Interaction, new("con_1"), Connected.AddSeconds(10));

        var measure = WaitMeasure.Of(Interaction, [started]);

        Assert.Equal("erp", Assert.Single(measure.Open));
        Assert.Equal(TimeSpan.Zero, measure.Booked.Union);
        Assert.Empty(measure.Censored);
    }

    [Fact]
    public void A_wait_whose_end_was_never_reported_is_censored()
    {
        var started = Report(WaitReportState.Started, 1).Place(null, Interaction, new("con_1"), Connected.AddSeconds(10));
        var completed = Interaction with { CompletedRecordedAt = Connected.AddSeconds(100) };

        var measure = WaitMeasure.Of(completed, [started]);

        Assert.Empty(measure.Open);
        Assert.Equal(1, measure.Censored["erp"]);
    }

    [Fact]
    public void Looking_elsewhere_is_booked_to_no_system()
    {
        var away = Report(WaitReportState.OffHub, 3).Place(null, Interaction, new("con_1"), Connected.AddSeconds(10));

        var measure = WaitMeasure.Of(Interaction, [away]);

        Assert.Equal((TimeSpan.Zero, 1), (measure.Booked.Union, measure.OffHub));
    }

    private static WaitReport Report(WaitReportState state, double seconds, double endedAgo = 0) =>
        new("w1", "erp", "invoiceDetail", state, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(endedAgo));
}
