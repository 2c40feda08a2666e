using AgentHub.Core.Nodes;
using AgentHub.Redis.Bus;
using AgentHub.Testing;

namespace AgentHub.Redis.Tests.Bus;

public sealed class SequenceWatchTests
{
    private static readonly NodeId A = new("a");
    private static readonly NodeId B = new("b");
    private readonly ManualTime _time = new();
    private readonly SequenceWatch _watch;

    public SequenceWatchTests() => _watch = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), _time);

    [Fact]
    public void A_message_that_stays_away_is_lost_and_is_told_once()
    {
        Saw(A, 5, 6, 8);

        Assert.False(_watch.LostAny());
        _time.Advance(TimeSpan.FromSeconds(1.1));

        Assert.True(_watch.LostAny());
        Assert.False(_watch.LostAny());
        Saw(A, 9);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.False(_watch.LostAny());
    }

    [Fact]
    public void Messages_that_overtake_one_another_are_not_lost()
    {
        Saw(A, 5, 8, 7);
        Saw(B, 1, 2);
        _time.Advance(TimeSpan.FromSeconds(0.9));
        Saw(A, 6);
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.False(_watch.LostAny());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_the_order_nothing_is_lost_exactly_when_everything_came(int seed)
    {
        var random = new Random(seed);
        var all = Enumerable.Range(1, 200).Select(n => (long)n).ToArray();
        random.Shuffle(all);
        // Where a sequence begins for us is its first message, so that comes first.
        long[] arrived = [1, .. all.Where(n => n != 1)];
        var missing = random.Next(2, 200);

        Saw(A, arrived);
        Saw(B, [.. arrived.Where(n => n != missing && n != 200), 200]);
        _time.Advance(TimeSpan.FromSeconds(1.1));
        var lost = _watch.LostAny();

        Assert.True(lost == (missing != 200), $"Seed {seed}: message {missing} is missing.");
    }

    [Fact]
    public void A_node_that_is_silent_for_a_minute_is_forgotten()
    {
        Saw(A, 1, 3);
        _time.Advance(TimeSpan.FromSeconds(61));

        Assert.False(_watch.LostAny());
        Saw(A, 90);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.False(_watch.LostAny());
    }

    private void Saw(NodeId node, params long[] sequence)
    {
        foreach (var n in sequence) _watch.Saw(node, n);
    }
}
