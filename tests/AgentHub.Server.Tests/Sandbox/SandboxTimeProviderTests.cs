using AgentHub.Server.Sandbox;
using AgentHub.Testing;

namespace AgentHub.Server.Tests.Sandbox;

public sealed class SandboxTimeProviderTests
{
    private readonly ManualTime _real = new();
    private readonly SandboxTimeProvider _clock;
    private readonly DateTimeOffset _start;

    public SandboxTimeProviderTests() => (_clock, _start) = (new(new FakeEnvironment(), _real), _real.GetUtcNow());

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void Clock_that_can_be_moved_exists_in_development_only(string environment) =>
        Assert.Throws<InvalidOperationException>(() => new SandboxTimeProvider(new FakeEnvironment(environment), _real));

    [Fact]
    public void Clock_runs_up_to_the_hold_and_stands()
    {
        _clock.HoldAt(_start.AddSeconds(10));

        _real.Advance(TimeSpan.FromSeconds(4));
        var before = _clock.GetUtcNow();
        _real.Advance(TimeSpan.FromHours(1));

        Assert.Equal((_start.AddSeconds(4), _start.AddSeconds(10)), (before, _clock.GetUtcNow()));
        Assert.Equal(_start.AddSeconds(10), _clock.Now.HoldsAt);
    }

    [Fact]
    public void Released_clock_runs_on_from_where_it_stood_not_from_real_time()
    {
        _clock.HoldAt(_start.AddSeconds(10));
        _real.Advance(TimeSpan.FromHours(1));

        _clock.Release();
        _real.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(_start.AddSeconds(13), _clock.GetUtcNow());
        Assert.Null(_clock.Now.HoldsAt);
    }

    [Fact]
    public void Skip_moves_the_clock_but_not_past_its_hold_and_not_back()
    {
        _clock.SkipTo(_start.AddMinutes(5));
        var skipped = _clock.GetUtcNow();
        _clock.HoldAt(_start.AddMinutes(6));
        _clock.SkipTo(_start.AddMinutes(9));
        var held = _clock.GetUtcNow();
        _clock.SkipTo(_start);

        Assert.Equal((_start.AddMinutes(5), _start.AddMinutes(6), _start.AddMinutes(6)), (skipped, held, _clock.GetUtcNow()));
    }

    [Fact]
    public void Timers_and_timestamps_stay_real()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        var began = _clock.GetTimestamp();

        _clock.SkipTo(_start.AddHours(1));
        var afterSkip = fired;
        _real.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal((0, 1), (afterSkip, fired));
        Assert.Equal(TimeSpan.FromSeconds(5), _clock.GetElapsedTime(began));
    }

    [Fact]
    public void Every_move_is_announced_and_running_is_not()
    {
        var announced = 0;
        var subscription = _clock.Subscribe(() => announced++);

        _real.Advance(TimeSpan.FromSeconds(1));
        var running = announced;
        _clock.SkipTo(_start.AddMinutes(1));
        _clock.HoldAt(_start.AddMinutes(2));
        _clock.Release();
        subscription.Dispose();
        _clock.SkipTo(_start.AddMinutes(3));

        Assert.Equal((0, 3), (running, announced));
    }

    [Fact]
    public void Whatever_is_done_to_it_the_clock_never_goes_back_and_never_passes_its_hold()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var real = new ManualTime();
            var clock = new SandboxTimeProvider(new FakeEnvironment(), real);
            var last = clock.GetUtcNow();
            for (var i = 0; i < 60; i++)
            {
                var time = last.AddSeconds(random.Next(-30, 60));
                switch (random.Next(4))
                {
                    case 0: clock.SkipTo(time); break;
                    case 1: clock.HoldAt(time); break;
                    case 2: clock.Release(); break;
                    default: real.Advance(TimeSpan.FromSeconds(random.Next(0, 40))); break;
                }
                var (now, holdsAt) = clock.Now;
                Assert.True(now >= last, $"seed {seed}, act {i}: {last:O} went back to {now:O}");
                Assert.True(holdsAt is null || now <= holdsAt, $"seed {seed}, act {i}: {now:O} is past the hold {holdsAt:O}");
                last = now;
            }
        }
    }

    [Fact]
    public void Released_clock_keeps_pace_with_real_time_whatever_was_before()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var random = new Random(seed);
            var real = new ManualTime();
            var clock = new SandboxTimeProvider(new FakeEnvironment(), real);
            for (var i = 0; i < 10; i++)
            {
                clock.HoldAt(clock.GetUtcNow().AddSeconds(random.Next(0, 60)));
                real.Advance(TimeSpan.FromSeconds(random.Next(0, 90)));
                clock.SkipTo(clock.GetUtcNow().AddSeconds(random.Next(0, 60)));
            }
            clock.Release();
            var (before, span) = (clock.GetUtcNow(), TimeSpan.FromSeconds(random.Next(1, 100)));

            real.Advance(span);

            Assert.True(clock.GetUtcNow() - before == span, $"seed {seed}");
        }
    }
}
