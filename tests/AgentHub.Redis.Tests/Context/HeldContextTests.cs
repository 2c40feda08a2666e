using AgentHub.Core.Context.Parts;
using AgentHub.Redis.Context;

namespace AgentHub.Redis.Tests.Context;

/// <summary>What a node shows of a context while Redis comes and goes.</summary>
public sealed class HeldContextTests
{
    private readonly HeldContext _held = new();

    [Fact]
    public void What_Redis_could_not_take_is_shown_under_an_epoch_of_this_node()
    {
        _held.Read("e1", 3, [Part("a", 1)]);

        Assert.True(_held.Keep(Part("b", 2)));

        var shown = _held.Shown!;
        Assert.NotEqual("e1", shown.Epoch);
        Assert.Equal((4, 2), (shown.N, shown.Parts.Count));
        Assert.Equal("e1", _held.Known!.Epoch);
    }

    [Fact]
    public void When_it_is_written_the_epoch_is_that_of_Redis_again()
    {
        _held.Read("e1", 3, [Part("a", 1)]);
        _held.Keep(Part("b", 2));

        _held.Written(Part("b", 2), "e1", 4);

        Assert.Equal(("e1", 4L, 2), (_held.Shown!.Epoch, _held.Shown.N, _held.Shown.Parts.Count));
        Assert.Empty(_held.Waiting);
    }

    [Fact]
    public void A_stale_part_that_waited_never_hides_a_later_one_of_another_node()
    {
        _held.Keep(Part("a", 5));

        _held.Read("e1", 9, [Part("a", 6), Part("b", 1)]);

        Assert.Empty(_held.Waiting);
        Assert.Equal(6, _held.Shown!.Parts["notice/a"].Stamp.Asking);
    }

    [Fact]
    public void A_context_that_Redis_lost_is_shown_on_and_waits_to_be_written_again()
    {
        _held.Read("e1", 3, [Part("a", 1), Part("b", 2)]);

        _held.Lost();

        Assert.Equal(2, _held.Waiting.Count);
        Assert.Equal(2, _held.Shown!.Parts.Count);
        Assert.NotEqual("e1", _held.Shown.Epoch);
    }

    [Fact]
    public void A_context_begun_anew_elsewhere_keeps_what_this_node_had_of_the_one_that_was_lost()
    {
        _held.Read("e1", 3, [Part("a", 1), Part("b", 2)]);

        _held.Read("e2", 1, [Part("b", 3)]);

        Assert.Equal(["notice/a"], _held.Waiting.Keys);
        Assert.Equal(["notice/a", "notice/b"], _held.Shown!.Parts.Keys.Order());
        Assert.Equal(3, _held.Shown.Parts["notice/b"].Stamp.Asking);
    }

    [Fact]
    public void With_a_version_of_another_node_in_between_the_own_part_is_not_hidden_until_the_next_read()
    {
        _held.Read("e1", 3, [Part("a", 1)]);

        _held.Written(Part("b", 2), "e1", 5);
        Assert.Equal((2, "e1", 3L), (_held.Shown!.Parts.Count, _held.Known!.Epoch, _held.Known.N));

        _held.Read("e1", 5, [Part("c", 1), Part("b", 2)]);
        Assert.Equal(("e1", 5L, 3), (_held.Shown!.Epoch, _held.Shown.N, _held.Shown.Parts.Count));
        Assert.Empty(_held.Waiting);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_happens_no_version_is_shown_twice_with_different_parts_and_no_part_goes_back(int seed)
    {
        var random = new Random(seed);
        var shown = new Dictionary<(string, long), string>();
        var latest = new Dictionary<string, PartStamp>();
        var (epoch, n) = ("e1", 0L);
        var redis = new Dictionary<string, ContextPart>();
        for (var step = 0; step < 300; step++)
        {
            var part = Part($"{random.Next(4)}", random.Next(1, 50) + step, random.Next(3));
            switch (random.Next(4))
            {
                case 0:
                    _held.Keep(part);
                    break;
                case 1 when !redis.TryGetValue(part.Field, out var old) || old.Stamp < part.Stamp:
                    redis[part.Field] = part;
                    if (!_held.Has(part)) _held.Written(part, epoch, ++n);
                    else n++;
                    break;
                case 2 when n > 0:
                    _held.Read(epoch, n, redis.Values);
                    break;
                case 3 when random.Next(10) == 0:
                    (epoch, n) = ($"e{step}", 0);
                    redis.Clear();
                    _held.Lost();
                    break;
            }
            if (_held.Shown is not { } now) continue;
            var body = string.Join(' ', now.Parts.OrderBy(p => p.Key).Select(p => $"{p.Key}={p.Value.Stamp}"));
            Assert.True(shown.TryAdd((now.Epoch, now.N), body) || shown[(now.Epoch, now.N)] == body, $"Seed {seed}, step {step}: version {now.Epoch}/{now.N} has two bodies.");
            foreach (var (field, stood) in now.Parts)
            {
                Assert.True(!latest.TryGetValue(field, out var before) || stood.Stamp >= before, $"Seed {seed}, step {step}: {field} went back.");
                latest[field] = stood.Stamp;
            }
        }
    }

    private static NoticePart Part(string about, long asking, int phase = 0) => new() { About = about, Stamp = new(asking, phase) };
}
