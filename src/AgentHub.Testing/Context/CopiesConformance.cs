using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;
using Xunit;

namespace AgentHub.Testing.Context;

/// <summary>What every keeper of copies keeps to. Derive, and hand over two nodes' copies that share what they hold.</summary>
public abstract class CopiesConformance
{
    /// <summary>The hub's clock.</summary>
    protected ManualTime Time { get; } = new();

    /// <summary>Copies of two nodes, empty, that forget after a day by <see cref="Time"/>.</summary>
    protected abstract (ICopies Here, ICopies There) CreateTwo();

    [Fact]
    public async Task A_copy_is_found_with_all_it_holds_on_every_node()
    {
        var (here, there) = CreateTwo();
        var copy = new Copy
        {
            AsOf = Time.GetUtcNow(), Total = 7, Dropped = 1,
            Data = new() { Orders = [new() { Id = "o1", CustomerId = "1", Number = "SO-1", Status = new(OrderStatus.Open, "Open"), Total = new(1250, "GBP") }] },
        };

        await here.SaveAsync(Key("1"), copy, default);

        foreach (var copies in new[] { here, there })
        {
            var found = (await copies.FindAsync(Key("1"), default))!;
            Assert.Equal((copy.AsOf, 7, 1), (found.AsOf, found.Total, found.Dropped));
            Assert.Equal(copy.Data.Orders!.Value.Single(), found.Data!.Orders!.Value.Single());
        }
    }

    [Fact]
    public async Task That_a_system_holds_nothing_is_a_copy_too()
    {
        var (here, there) = CreateTwo();

        await here.SaveAsync(Key("1"), new() { AsOf = Time.GetUtcNow() }, default);

        Assert.True((await there.FindAsync(Key("1"), default))!.IsNothing);
        Assert.Null(await there.FindAsync(Key("2"), default));
    }

    [Fact]
    public async Task Questions_that_differ_in_anything_have_copies_of_their_own()
    {
        var (here, there) = CreateTwo();
        CopyKey[] keys =
        [
            new("erp", Capability.Invoices, "1"), new("crm", Capability.Invoices, "1"), new("erp", Capability.Orders, "1"), new("erp", Capability.Invoices, "2"),
            new("erp", Capability.InvoiceDetail, "1", "a"), new("erp", Capability.InvoiceDetail, "1", "b"), new("erp", Capability.InvoiceDetail, "1a"),
        ];

        for (var i = 0; i < keys.Length; i++) await here.SaveAsync(keys[i], new() { AsOf = Time.GetUtcNow(), Total = i }, default);

        for (var i = 0; i < keys.Length; i++) Assert.Equal(i, (await there.FindAsync(keys[i], default))!.Total);
    }

    [Fact]
    public async Task An_older_answer_that_comes_late_from_any_node_does_not_replace_a_newer_copy()
    {
        var (here, there) = CreateTwo();
        var now = Time.GetUtcNow();

        await here.SaveAsync(Key("1"), new() { AsOf = now, Total = 2 }, default);
        await there.SaveAsync(Key("1"), new() { AsOf = now.AddTicks(-1), Total = 1 }, default);

        Assert.Equal(2, (await here.FindAsync(Key("1"), default))!.Total);
        Assert.Equal(2, (await there.FindAsync(Key("1"), default))!.Total);
    }

    [Fact]
    public async Task A_newer_answer_of_another_node_is_found_also_by_a_node_that_has_an_older_one()
    {
        var (here, there) = CreateTwo();
        var now = Time.GetUtcNow();
        await here.SaveAsync(Key("1"), new() { AsOf = now, Total = 1 }, default);

        await there.SaveAsync(Key("1"), new() { AsOf = now.AddSeconds(1), Total = 2 }, default);

        Assert.Equal(2, (await here.FindAsync(Key("1"), default))!.Total);
    }

    [Fact]
    public async Task What_is_too_old_is_forgotten()
    {
        var (here, there) = CreateTwo();
        await here.SaveAsync(Key("1"), new() { AsOf = Time.GetUtcNow() }, default);

        Time.Advance(TimeSpan.FromDays(1.01));

        Assert.Null(await here.FindAsync(Key("1"), default));
        Assert.Null(await there.FindAsync(Key("1"), default));
    }

    private static CopyKey Key(string about) => new("erp", Capability.Orders, about);
}
