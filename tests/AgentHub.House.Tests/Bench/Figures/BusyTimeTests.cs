using AgentHub.Bench.Figures;

namespace AgentHub.House.Tests.Bench.Figures;

public class BusyTimeTests
{
    [Fact]
    public void Questions_at_the_same_time_count_once() =>
        Assert.Equal(80, BusyTime.Of([(100, 180), (100, 175), (120, 180)]));

    [Fact]
    public void Questions_after_one_another_add_up_and_the_gap_is_the_peers_own() =>
        Assert.Equal(20, BusyTime.Of([(120, 130), (100, 110)]));

    [Fact]
    public void What_comes_later_does_not_count() =>
        Assert.Equal(15, BusyTime.Of([(100, 110), (120, 130)], until: 125));

    [Fact]
    public void A_question_that_was_never_answered_does_not_count() =>
        Assert.Equal(10, BusyTime.Of([(100, 110), (105, 0)]));
}
