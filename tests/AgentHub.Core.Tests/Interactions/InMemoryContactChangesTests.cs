using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Interactions;

public sealed class InMemoryContactChangesTests
{
    [Fact]
    public async Task Every_reader_hears_of_every_change_in_order_although_another_one_throws()
    {
        var thrown = new List<Exception>();
        var heard = new List<string>();
        var changes = new InMemoryContactChanges(thrown.Add);
        changes.Subscribe(_ => throw new InvalidOperationException("a broken reader"));
        changes.Subscribe(c => heard.Add(c.Cause!.Id));

        for (var i = 0; i < 10_000; i++) await changes.CommittedAsync(Change($"e{i}"));
        await changes.DisposeAsync();

        Assert.Equal(Enumerable.Range(0, 10_000).Select(i => $"e{i}"), heard);
        Assert.Equal(10_000, thrown.Count);
    }

    [Fact]
    public async Task A_reader_that_left_hears_nothing_more()
    {
        var heard = 0;
        var changes = new InMemoryContactChanges();
        changes.Subscribe(_ => heard++).Dispose();

        await changes.CommittedAsync(Change("e1"));
        await changes.DisposeAsync();

        Assert.Equal(0, heard);
    }

    [Fact]
    public async Task A_ledger_waits_when_readers_are_far_behind_and_loses_nothing()
    {
        var go = new ManualResetEventSlim();
        var heard = 0;
        var changes = new InMemoryContactChanges();
        changes.Subscribe(_ =>
        {
            go.Wait();
            heard++;
        });

        var commits = new List<Task>();
        while (commits.Count < InMemoryContactChanges.Capacity + 2) commits.Add(changes.CommittedAsync(Change("e")).AsTask());
        var waited = commits.Exists(c => !c.IsCompleted);
        go.Set();
        await Task.WhenAll(commits).WaitAsync(TimeSpan.FromSeconds(30));
        await changes.DisposeAsync();

        Assert.True(waited, "The queue had no bound.");
        Assert.Equal(InMemoryContactChanges.Capacity + 2, heard);
    }

    private static ContactChange Change(string id)
    {
        var e = new CallEvents().Started(0).Written[0] with { Id = id };
        return new(e, null, ContactReducer.Reduce([e]));
    }
}
