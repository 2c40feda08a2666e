using AgentHub.Server.Sandbox;
using AgentHub.Testing;

namespace AgentHub.Server.Tests.Sandbox;

public sealed class SandboxClockTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ManualTime _real = new();
    private readonly FakeSystems _systems = new();
    private readonly SandboxTimeProvider _time;
    private readonly SandboxClock _clock;
    private readonly DateTimeOffset _start;

    public SandboxClockTests()
    {
        _time = new(new FakeEnvironment(), _real);
        _clock = new(_time, _systems);
        _start = _real.GetUtcNow();
    }

    [Fact]
    public async Task Idle_time_is_skipped_after_a_moment_of_quiet_and_then_the_clock_holds()
    {
        var order = _clock.CarryOutAsync(new(SkipTo: _start.AddMinutes(3), HoldAt: _start.AddMinutes(4)), CancellationToken.None);
        await _real.WhenWaitingAsync(2);
        _real.Advance(SandboxClock.Quiet);

        Assert.True(await order.WaitAsync(Patience));
        Assert.Equal((_start.AddMinutes(3), _start.AddMinutes(4)), (_time.Now.Now, _time.Now.HoldsAt));
    }

    [Fact]
    public async Task Nothing_is_skipped_while_a_system_is_being_asked()
    {
        _systems.Ask();
        var order = _clock.CarryOutAsync(new(SkipTo: _start.AddMinutes(3)), CancellationToken.None);
        await _real.WhenWaitingAsync(1);

        _real.Advance(TimeSpan.FromSeconds(4));
        var asking = _time.GetUtcNow();
        _systems.Answer();
        await _real.WhenWaitingAsync(2);
        _real.Advance(SandboxClock.Quiet);

        Assert.Equal(_start.AddSeconds(4), asking);
        Assert.True(await order.WaitAsync(Patience));
        Assert.Equal(_start.AddMinutes(3), _time.GetUtcNow());
    }

    [Fact]
    public async Task Question_that_begins_just_after_an_event_is_waited_for_as_well()
    {
        var order = _clock.CarryOutAsync(new(SkipTo: _start.AddMinutes(3)), CancellationToken.None);
        await _real.WhenWaitingAsync(2);
        _systems.Ask();
        _real.Advance(SandboxClock.Quiet);
        _real.Advance(TimeSpan.FromSeconds(2));
        var asked = _time.GetUtcNow();

        _systems.Answer();
        await _real.WhenWaitingAsync(2);
        _real.Advance(SandboxClock.Quiet);
        await order.WaitAsync(Patience);

        Assert.True(asked < _start.AddSeconds(3), $"{asked:O}");
        Assert.Equal(_start.AddMinutes(3), _time.GetUtcNow());
    }

    [Fact]
    public async Task Clock_that_gets_there_by_itself_does_not_wait_for_the_system_and_does_not_run_past()
    {
        _systems.Ask();
        var order = _clock.CarryOutAsync(new(SkipTo: _start.AddSeconds(6), HoldAt: _start.AddSeconds(20)), CancellationToken.None);
        await _real.WhenWaitingAsync(1);

        _real.Advance(TimeSpan.FromSeconds(6));

        Assert.True(await order.WaitAsync(Patience));
        Assert.Equal((_start.AddSeconds(6), _start.AddSeconds(20)), (_time.Now.Now, _time.Now.HoldsAt));
    }

    [Fact]
    public async Task System_asked_for_longer_than_a_minute_is_said_and_nothing_is_skipped()
    {
        _systems.Ask();
        var order = _clock.CarryOutAsync(new(SkipTo: _start.AddHours(1)), CancellationToken.None);
        await _real.WhenWaitingAsync(1);

        _real.Advance(SandboxClock.Patience);

        Assert.False(await order.WaitAsync(Patience));
        Assert.Equal(_start + SandboxClock.Patience, _time.GetUtcNow());
    }

    [Fact]
    public async Task Time_that_has_passed_is_not_skipped_to_and_needs_no_quiet()
    {
        _systems.Ask();

        Assert.True(await _clock.CarryOutAsync(new(SkipTo: _start.AddSeconds(-1), HoldAt: _start.AddSeconds(9)), CancellationToken.None).WaitAsync(Patience));

        Assert.Equal((_start, _start.AddSeconds(9)), (_time.Now.Now, _time.Now.HoldsAt));
    }
}
