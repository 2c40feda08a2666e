using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Tests.Context.Parts;

/// <summary>What every context store keeps to.</summary>
public abstract class ContextStoreSuite
{
    private static readonly ContactId Contact = new("con_1");

    protected abstract IContextStore Create();

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
                if (await store.PutAsync(Contact, Notice($"{writer % 8}", (i * 16) + writer), default)) count++;
            return count;
        })));

        var context = (await store.ReadAsync(Contact, default))!;
        Assert.Equal(8, context.Parts.Count);
        Assert.Equal(written.Sum(), context.N);
        Assert.All(context.Parts.Values, p => Assert.Equal(800 + 8 + int.Parse(((NoticePart)p).About), p.Stamp.Asking));
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

    private static NoticePart Notice(string about, long asking, int phase = 0) => new() { About = about, Stamp = new(asking, phase) };
}

public class InMemoryContextStoreTests : ContextStoreSuite
{
    protected override IContextStore Create() => new InMemoryContextStore();
}
