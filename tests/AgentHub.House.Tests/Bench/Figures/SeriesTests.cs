using AgentHub.Bench.Figures;

namespace AgentHub.House.Tests.Bench.Figures;

public class SeriesTests
{
    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(0.25, 2.0)]
    [InlineData(0.5, 3.0)]
    [InlineData(0.99, 4.96)]
    [InlineData(1.0, 5.0)]
    public void A_percentile_is_interpolated_between_its_neighbours(double share, double expected) =>
        Assert.Equal(expected, new[] { 5.0, 1, 4, 2, 3 }.Percentile(share), 6);

    [Fact]
    public void One_bad_round_does_not_decide_the_middle()
    {
        var series = new Series([[20.0, 21, 22], [20.0, 21, 22], [90.0, 91, 92]]);

        Assert.Equal(21, series.P50);
    }

    [Fact]
    public void The_tail_is_over_all_calls_of_all_rounds()
    {
        var series = new Series([Enumerable.Repeat(20.0, 50).ToList(), [.. Enumerable.Repeat(20.0, 49), 100]]);

        Assert.InRange(series.P99, 20, 21);
        Assert.Equal(99.2, new Series([[20.0], [100.0]]).P99, 6);
    }

    [Theory]
    [InlineData(119, true)]
    [InlineData(125, false)]
    public void Rounds_that_differ_by_more_than_a_fifth_do_not_agree(double last, bool agrees)
    {
        var series = new Series([[100.0], [100.0], [last]]);

        Assert.Equal(agrees, series.Agrees);
    }

    [Fact]
    public void A_ratio_of_steady_rounds_is_said()
    {
        var ratio = new Ratio("WhenAll", new Series([[80.0], [81.0], [80.0]]), "AgentHub", new Series([[20.0], [20.0], [20.5]]));

        Assert.Equal(4, ratio.Value);
        Assert.Null(ratio.Refusal);
    }

    [Fact]
    public void A_ratio_of_unsteady_rounds_is_refused_and_says_whose()
    {
        var ratio = new Ratio("WhenAll", new Series([[80.0], [81.0], [120.0]]), "AgentHub", new Series([[20.0], [20.0], [20.5]]));

        Assert.Null(ratio.Value);
        Assert.Contains("WhenAll", ratio.Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("AgentHub", ratio.Refusal, StringComparison.Ordinal);
    }
}
