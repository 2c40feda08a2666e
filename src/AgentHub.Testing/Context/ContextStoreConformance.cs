using System.Globalization;
using AgentHub.Core;
using AgentHub.Core.Context.Parts;
using Xunit;

namespace AgentHub.Testing.Context;

/// <summary>
/// What every context store keeps to, asked by one node and by two at once. Derive, and hand over two nodes' stores that share
/// what they hold; a store of one process hands over the same one twice.
/// </summary>
public abstract class ContextStoreConformance
{
    private static readonly ContactId Contact = new("con_1");

    /// <summary>Stores of two nodes, empty.</summary>
    protected abstract (IContextStore Here, IContextStore There) CreateTwo();

    private IContextStore Create() => CreateTwo().Here;

    [Fact]
    public async Task A_context_begins_with_its_first_part_and_each_further_part_is_one_version_more()
    {
        var store = Create();
        Assert.Null(await store.ReadAsync(Contact, default));

        Assert.True(await store.PutAsync(Contact, Notice("a", 1), default));
        Assert.True(await store.PutAsync(Contact, Notice("b", 1), default));

        var context = (await store.ReadAsync(Contact, default))!;
        Assert.Equal((2, 2), (context.N, context.Parts.Count));
        Assert.NotNull(context.Find<NoticePart>("notice/a"));
        Assert.Null(context.Find<FacetPart>("notice/a"));
    }

    [Fact]
    public async Task Of_two_writes_of_one_field_the_later_stays_whatever_comes_first()
    {
        var store = Create();
        await store.PutAsync(Contact, Notice("a", 5, phase: 1), default);

        Assert.False(await store.PutAsync(Contact, Notice("a", 4, phase: 2), default));
        Assert.False(await store.PutAsync(Contact, Notice("a", 5, phase: 1), default));
        Assert.True(await store.PutAsync(Contact, Notice("a", 5, phase: 2), default));
        Assert.True(await store.PutAsync(Contact, Notice("a", 6), default));

        var context = (await store.ReadAsync(Contact, default))!;
        Assert.Equal((3, new PartStamp(6, 0)), (context.N, context.Parts["notice/a"].Stamp));
    }

    [Fact]
    public async Task A_context_begun_anew_has_another_epoch()
    {
        var store = Create();
        await store.PutAsync(Contact, Notice("a", 1), default);
        var before = (await store.ReadAsync(Contact, default))!;

        await store.RemoveAsync(Contact, default);
        Assert.Null(await store.ReadAsync(Contact, default));
        await store.PutAsync(Contact, Notice("a", 1), default);

        Assert.NotEqual(before.Epoch, (await store.ReadAsync(Contact, default))!.Epoch);
    }

    [Fact]
    public async Task Writers_of_different_fields_never_lose_one_anothers_parts_and_every_write_is_a_version()
    {
        var store = Create();

        var written = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            var count = 0;
            for (var i = 1; i <= 50; i++)
                if (await store.PutAsync(Contact, Notice(Digit(writer % 8), (i * 16) + writer), default)) count++;
            return count;
        })));

        var context = (await store.ReadAsync(Contact, default))!;
        Assert.Equal(8, context.Parts.Count);
        Assert.Equal(written.Sum(), context.N);
        Assert.All(context.Parts.Values, p => Assert.Equal(800 + 8 + int.Parse(((NoticePart)p).About, CultureInfo.InvariantCulture), p.Stamp.Asking));
    }

    [Fact]
    public async Task A_context_that_was_read_is_not_changed_by_later_writes()
    {
        var store = Create();
        await store.PutAsync(Contact, Notice("a", 1), default);
        var read = (await store.ReadAsync(Contact, default))!;

        await store.PutAsync(Contact, Notice("b", 2), default);

        Assert.Equal((1, 1), (read.N, read.Parts.Count));
    }

    [Fact]
    public async Task What_one_node_wrote_the_other_reads_and_builds_on()
    {
        var (here, there) = CreateTwo();
        await here.PutAsync(Contact, Notice("a", 1), default);
        var first = (await there.ReadAsync(Contact, default))!;

        Assert.False(await there.PutAsync(Contact, Notice("a", 1), default));
        Assert.True(await there.PutAsync(Contact, Notice("b", 1), default));

        var second = (await here.ReadAsync(Contact, default))!;
        Assert.Equal((first.Epoch, first.N + 1, 2), (second.Epoch, second.N, second.Parts.Count));
    }

    [Fact]
    public async Task A_node_that_never_read_a_context_still_refuses_what_is_older_than_another_node_wrote()
    {
        var (here, there) = CreateTwo();
        await here.PutAsync(Contact, Notice("a", 5, phase: 2), default);

        Assert.False(await there.PutAsync(Contact, Notice("a", 5, phase: 1), default));

        Assert.Equal(new PartStamp(5, 2), (await there.ReadAsync(Contact, default))!.Parts["notice/a"].Stamp);
    }

    [Fact]
    public async Task Two_contacts_do_not_know_of_each_other()
    {
        var (here, there) = CreateTwo();
        await here.PutAsync(Contact, Notice("a", 1), default);
        await there.PutAsync(new("con_2"), Notice("b", 1), default);

        await here.RemoveAsync(new("con_2"), default);

        Assert.Equal("notice/a", Assert.Single((await there.ReadAsync(Contact, default))!.Parts).Key);
        Assert.Null(await here.ReadAsync(new("con_2"), default));
    }

    /// <summary>Seeds of <see cref="However_the_writes_of_two_nodes_fall_together_each_field_ends_with_its_latest_and_every_version_is_counted"/>.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task However_the_writes_of_two_nodes_fall_together_each_field_ends_with_its_latest_and_every_version_is_counted(int seed)
    {
        var random = new Random(seed);
        var (here, there) = CreateTwo();
        var parts = Enumerable.Range(0, random.Next(1, 60)).Select(_ => Notice(Digit(random.Next(6)), Number(random), random.Next(3))).ToArray();
        var latest = parts.GroupBy(p => p.Field).ToDictionary(g => g.Key, g => g.Max(p => p.Stamp));

        var written = await Task.WhenAll(parts.Select((part, i) => Task.Run(async () => await (i % 2 == 0 ? here : there).PutAsync(Contact, part, default))));

        foreach (var store in new[] { here, there })
        {
            var context = (await store.ReadAsync(Contact, default))!;
            Assert.True(latest.Count == context.Parts.Count && latest.All(l => context.Parts[l.Key].Stamp == l.Value), $"Seed {seed}: a field does not hold its latest part.");
            Assert.True(written.Count(w => w) == context.N, $"Seed {seed}: {written.Count(w => w)} writes, version {context.N}.");
        }
    }

    /// <summary>Numbers as the product makes them (ticks), small ones, and the ends of the range.</summary>
    private static long Number(Random random) => random.Next(4) switch
    {
        0 => random.Next(10),
        1 => long.MaxValue - random.Next(2),
        2 => -random.Next(10),
        _ => 639_000_000_000_000_000 + random.Next(5),
    };

    private static string Digit(int of) => of.ToString(CultureInfo.InvariantCulture);

    private static NoticePart Notice(string about, long asking, int phase = 0) => new() { About = about, Stamp = new(asking, phase) };
}
