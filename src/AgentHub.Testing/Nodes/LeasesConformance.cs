using AgentHub.Core.Nodes;
using Xunit;

namespace AgentHub.Testing.Nodes;

/// <summary>What all leases keep to. Derive, and hand over the leases of two nodes of one installation.</summary>
public abstract class LeasesConformance
{
    private const string Name = "erp/Invoices/C-10021";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Nothing is held.</summary>
    protected abstract (ILeases Here, ILeases There) CreateTwo();

    [Fact]
    public async Task A_lease_has_one_holder_on_all_nodes_until_it_is_given_back()
    {
        var (here, there) = CreateTwo();

        await using (var lease = await here.TryTakeAsync(Name, default))
        {
            Assert.True(lease!.IsHeld);
            Assert.Null(await here.TryTakeAsync(Name, default));
            Assert.Null(await there.TryTakeAsync(Name, default));
        }

        await using var again = await there.TryTakeAsync(Name, default);
        Assert.NotNull(again);
    }

    [Fact]
    public async Task Leases_of_different_names_do_not_mind_each_other()
    {
        var (here, there) = CreateTwo();

        await using var one = await here.TryTakeAsync(Name, default);
        await using var other = await there.TryTakeAsync(Name + "2", default);

        Assert.NotNull(one);
        Assert.NotNull(other);
    }

    [Fact]
    public async Task Giving_back_twice_does_not_take_the_next_holders_lease_away()
    {
        var (here, there) = CreateTwo();
        var first = (await here.TryTakeAsync(Name, default))!;
        await first.DisposeAsync();
        await using var second = await there.TryTakeAsync(Name, default);

        await first.DisposeAsync();

        Assert.True(second!.IsHeld);
        Assert.Null(await here.TryTakeAsync(Name, default));
    }

    [Fact]
    public async Task Who_waits_goes_on_when_it_is_given_back_and_at_once_when_nobody_holds_it()
    {
        var (here, there) = CreateTwo();
        await there.WaitAsync(Name, Patience, default);
        var lease = (await here.TryTakeAsync(Name, default))!;

        Task[] waiting = [there.WaitAsync(Name, Patience * 6, default).AsTask(), here.WaitAsync(Name, Patience * 6, default).AsTask()];
        await lease.DisposeAsync();

        await Task.WhenAll(waiting).WaitAsync(Patience);
    }

    [Fact]
    public async Task Nobody_waits_longer_than_they_said_and_who_is_no_longer_wanted_stops()
    {
        var (here, there) = CreateTwo();
        await using var lease = await here.TryTakeAsync(Name, default);
        using var unwanted = new CancellationTokenSource();

        await there.WaitAsync(Name, TimeSpan.FromMilliseconds(50), default).AsTask().WaitAsync(Patience);
        var waiting = there.WaitAsync(Name, Patience * 6, unwanted.Token).AsTask();
        await unwanted.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Patience));
        Assert.True(lease!.IsHeld);
    }

    [Fact]
    public async Task Of_many_who_want_it_at_once_one_gets_it()
    {
        var (here, there) = CreateTwo();

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () => await (i % 2 == 0 ? here : there).TryTakeAsync(Name, default))));

        Assert.Single(taken, t => t is not null);
    }
}
