using AgentHub.Server.Adapters.Hosts;

namespace AgentHub.Server.Tests.Adapters.Hosts;

public sealed class RestartPauseTests
{
    [Theory]
    [InlineData(1, 0.25)]
    [InlineData(2, 0.5)]
    [InlineData(3, 1)]
    [InlineData(7, 16)]
    [InlineData(8, 30)]
    [InlineData(1_000_000, 30)]
    public void An_adapter_that_keeps_ending_is_started_less_and_less_often(int ends, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RestartPause.After(ends));
}
