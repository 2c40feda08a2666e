using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;
using AgentHub.Testing;

namespace AgentHub.Core.Tests.Context.Parts;

public class InMemoryCopiesTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task An_older_answer_that_comes_late_does_not_replace_a_newer_copy()
    {
        var copies = new InMemoryCopies(100, TimeSpan.FromDays(1), _time);
        var now = _time.GetUtcNow();

        await copies.SaveAsync(Key(1), new() { AsOf = now, Total = 2 }, default);
        await copies.SaveAsync(Key(1), new() { AsOf = now.AddSeconds(-1), Total = 1 }, default);

        Assert.Equal(2, (await copies.FindAsync(Key(1), default))!.Total);
        Assert.Null(await copies.FindAsync(Key(2), default));
    }

    [Fact]
    public async Task What_is_too_old_is_forgotten()
    {
        var copies = new InMemoryCopies(100, TimeSpan.FromDays(1), _time);
        await copies.SaveAsync(Key(1), new() { AsOf = _time.GetUtcNow() }, default);

        _time.Advance(TimeSpan.FromDays(1.01));

        Assert.Null(await copies.FindAsync(Key(1), default));
    }

    [Fact]
    public async Task There_are_never_more_than_the_bound_and_the_oldest_go_first()
    {
        var copies = new InMemoryCopies(100, TimeSpan.FromDays(1), _time);

        for (var i = 0; i < 1000; i++) await copies.SaveAsync(Key(i), new() { AsOf = _time.GetUtcNow().AddSeconds(i) }, default);

        Assert.InRange(copies.Count, 1, 100);
        Assert.NotNull(await copies.FindAsync(Key(999), default));
        Assert.Null(await copies.FindAsync(Key(0), default));
    }

    [Fact]
    public async Task Letting_go_of_old_copies_takes_nothing_from_those_who_save_meanwhile()
    {
        var copies = new InMemoryCopies(20_000, TimeSpan.FromDays(1), _time);
        var now = _time.GetUtcNow();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 20_000; i++) await copies.SaveAsync(Key((writer * 20_000) + i), new() { AsOf = now }, default);
        })));

        Assert.InRange(copies.Count, 1, 20_000);
    }

    private static CopyKey Key(int i) => new("erp", Capability.Orders, $"{i}");
}
