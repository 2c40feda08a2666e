using AgentHub.Core.Supervision;

namespace AgentHub.Core.Tests.Supervision;

public class WaitAttributionTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 12, 9, 17, 46, TimeSpan.Zero);

    [Fact]
    public void Overlapping_waits_count_once_and_go_to_the_system_that_finished_last()
    {
        var waits = WaitAttribution.Of([At("crm", 0, 0.4), At("erp", 0, 3.2), At("tickets", 0, 1.1), At("erp", 100, 106), At("tickets", 250, 252)]);

        Assert.Equal(11.2, waits.Union.TotalSeconds, 6);
        Assert.Equal(9.2, waits.BySystem["erp"].TotalSeconds, 6);
        Assert.Equal(2.0, waits.BySystem["tickets"].TotalSeconds, 6);
        Assert.False(waits.BySystem.ContainsKey("crm"));
        Assert.Equal(8.1, waits.Exclusive["erp"].TotalSeconds, 6);
        Assert.Equal(2.0, waits.Exclusive["tickets"].TotalSeconds, 6);
        Assert.Equal(1.1, waits.Overlapped.TotalSeconds, 6);
    }

    [Fact]
    public void What_is_booked_to_the_systems_adds_up_to_the_time_waited()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var waits = Random(seed);

            var booked = WaitAttribution.Of(waits);

            var story = $"seed {seed}";
            Assert.True(booked.Union == Union(waits), story);
            Assert.True(booked.Union == Sum(booked.BySystem.Values), story);
            Assert.True(booked.Union == Sum(booked.Exclusive.Values) + booked.Overlapped, story);
            Assert.True(booked.BySystem.All(s => s.Value >= booked.Exclusive.GetValueOrDefault(s.Key)), story);
        }
    }

    [Fact]
    public void The_order_of_the_reports_does_not_matter()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var waits = Random(seed);
            var shuffled = waits.ToArray();
            new Random(seed + 1).Shuffle(shuffled);

            Assert.Equal(WaitAttribution.Of(waits).BySystem, WaitAttribution.Of(shuffled).BySystem);
        }
    }

    [Fact]
    public void A_wait_without_length_is_no_wait() => Assert.Equal(WaitAttribution.None, WaitAttribution.Of([At("erp", 5, 5), At("erp", 7, 6)]));

    private static List<WaitInterval> Random(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(1, 15)).Select(_ => At("system" + random.Next(4), random.Next(0, 60), 0) is var w
            ? w with { Until = w.From + TimeSpan.FromSeconds(random.Next(0, 20)) } : default)];
    }

    /// <summary>The long way round: count the seconds in which anybody waits.</summary>
    private static TimeSpan Union(List<WaitInterval> waits) =>
        TimeSpan.FromSeconds(Enumerable.Range(0, 100).Count(s => waits.Exists(w => w.From <= Start.AddSeconds(s) && Start.AddSeconds(s) < w.Until)));

    private static TimeSpan Sum(IEnumerable<TimeSpan> times) => times.Aggregate(TimeSpan.Zero, (a, b) => a + b);

    private static WaitInterval At(string system, double from, double until) => new(system, Start.AddSeconds(from), Start.AddSeconds(until));
}
