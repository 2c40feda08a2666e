using AgentHub.Sandbox.Hub;
using AgentHub.Testing;

namespace AgentHub.Sandbox.Tests.Hub;

public sealed class HubClockCopyTests
{
    private readonly ManualTime _time = new();
    private readonly HubClockCopy _copy;
    private readonly DateTimeOffset _start;

    public HubClockCopyTests()
    {
        _copy = new(_time);
        _start = _time.GetUtcNow().AddHours(1);
        _copy.Set(_start, null, _copy.Now);
    }

    [Fact]
    public void Answer_that_was_long_on_its_way_does_not_turn_it_back()
    {
        var asked = _copy.Now;
        _time.Advance(TimeSpan.FromSeconds(15));

        Assert.True(_copy.Set(_start, _start.AddSeconds(85), asked));

        Assert.Equal(_start.AddSeconds(15), _copy.Now);
        Assert.Equal(_start.AddSeconds(85), _copy.HoldsAt);
    }

    [Fact]
    public void Hub_that_is_further_is_followed()
    {
        Assert.True(_copy.Set(_start.AddSeconds(20), null, _copy.Now));

        Assert.Equal(_start.AddSeconds(20), _copy.Now);
    }

    [Fact]
    public void Hub_that_was_started_anew_is_followed_and_told()
    {
        Assert.False(_copy.Set(_start.AddHours(-1), null, _copy.Now));

        Assert.Equal(_start.AddHours(-1), _copy.Now);
    }

    [Fact]
    public void It_stands_where_the_hub_stands()
    {
        _copy.Set(_start, _start.AddSeconds(10), _copy.Now);

        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(_start.AddSeconds(10), _copy.Now);
    }
}
