using AgentHub.Bench.Figures;

namespace AgentHub.House.Tests.Bench.Figures;

public class RatioTests
{
    [Fact]
    public void Rounds_that_agree_are_divided() => Assert.Equal(2, Of([20, 21, 19], [10, 10, 10]).Value);

    [Fact]
    public void Rounds_that_differ_by_more_than_a_fifth_are_not_divided()
    {
        var ratio = Of([20, 26, 19], [10, 10, 10]);

        Assert.Null(ratio.Value);
        Assert.Equal("refused: the rounds of slow differ by 35%, more than 20%", ratio.Refusal!.Replace(" %", "%", StringComparison.Ordinal));
    }

    [Fact]
    public void What_came_out_below_zero_is_not_divided()
    {
        var ratio = Of([20, 20, 20], [-1, -1, -1]);

        Assert.Null(ratio.Value);
        Assert.StartsWith("refused: fast are not above zero", ratio.Refusal);
    }

    private static Ratio Of(double[] slow, double[] fast) => new("slow", Series(slow), "fast", Series(fast));

    private static Series Series(double[] rounds) => new(rounds.Select(r => new[] { r }));
}
