using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Ledger.Tests.Conformance;

/// <summary>What every ledger's feed must do: tell all that was committed, once, in one order.</summary>
public abstract class FeedConformance : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2026, 11, 12, 9, 14, 0, TimeSpan.Zero);
    private static readonly InteractionId Interaction = new("int_1");
    private ILedger _ledger = null!;

    protected abstract Task<ILedger> CreateAsync();

    public async Task InitializeAsync() => _ledger = await CreateAsync();

    public async Task DisposeAsync()
    {
        if (_ledger is not null) await _ledger.DisposeAsync(); // none when the test was skipped
    }

    [Fact]
    public async Task A_new_ledger_has_nothing_to_tell()
    {
        Assert.Equal(0, await _ledger.Feed.HeadAsync(default));
        AssertTold(await _ledger.Feed.SinceAsync(0, 10, default), gap: false);
    }

    [Fact]
    public async Task Every_event_is_told_with_its_contact_in_the_order_of_the_commits()
    {
        var call = BillingDispute.Events().Written;
        foreach (var e in call.AsEnumerable().Reverse()) await _ledger.Contacts.AppendAsync(e, default);

        var told = await _ledger.Feed.SinceAsync(0, 100, default);

        Assert.False(told.Gap);
        Assert.Equal(call.AsEnumerable().Reverse().Select(e => ("con_4f1c", e.Id, e.Type, e.Time, e.Data.GetRawText())),
            told.Changes.Select(c => (c.Id, c.Event!.Id, c.Event.Type, c.Event.Time, c.Event.Data.GetRawText())));
        Assert.All(told.Changes, c => Assert.Equal(LedgerChangeKind.Contact, c.Kind));
        Assert.Equal(told.Changes[^1].Number, await _ledger.Feed.HeadAsync(default));
    }

    [Fact]
    public async Task A_reader_goes_on_where_it_was()
    {
        var call = BillingDispute.Events().Written;
        foreach (var e in call) await _ledger.Contacts.AppendAsync(e, default);
        var read = new List<LedgerChange>();

        while (await _ledger.Feed.SinceAsync(read.LastOrDefault()?.Number ?? 0, 5, default) is { Changes: { Count: > 0 } some }) read.AddRange(some);

        Assert.Equal(call.Select(e => e.Id), read.Select(c => c.Event!.Id));
        Assert.Equal(read.Select(c => c.Number).Distinct().Order(), read.Select(c => c.Number));
    }

    [Fact]
    public async Task An_event_that_was_known_already_is_not_told_again()
    {
        var e = new CallEvents().Started(0).Written[0];
        await _ledger.Contacts.AppendAsync(e, default);
        await _ledger.Contacts.AppendAsync(e, default);

        Assert.Single((await _ledger.Feed.SinceAsync(0, 10, default)).Changes);
    }

    [Fact]
    public async Task Notes_agent_states_waits_and_write_backs_are_told_when_they_changed_something()
    {
        var wait = new SystemWait("w1", Interaction, new ContactId("con_1"), new AgentId("dana"), "erp", "invoices", At, At.AddSeconds(4), false);
        var writeBack = new WriteBack { Interaction = Interaction, Name = "crm:note", Contact = new ContactId("con_1"), System = "crm", Label = "Call note", Body = "b", HappenedAt = At, At = At, DueAt = At };

        await _ledger.Notes.SaveAsync(Interaction, "newer", 2, At, default);
        await _ledger.Notes.SaveAsync(Interaction, "older", 1, At, default);
        await _ledger.AgentStates.SetAsync(new(new AgentId("dana"), Availability.Ready, null, At), default);
        await _ledger.Waits.SaveAsync([wait, wait with { Id = "w2" }], default);
        await _ledger.Waits.SaveAsync([wait], default);
        await _ledger.WriteBacks.AddAsync(writeBack, default);
        await _ledger.WriteBacks.AddAsync(writeBack, default);
        await _ledger.WriteBacks.ReplaceAsync(writeBack with { Attempts = 1 }, 0, default);
        await _ledger.WriteBacks.ReplaceAsync(writeBack with { Attempts = 1 }, 0, default);

        AssertTold(await _ledger.Feed.SinceAsync(0, 100, default), gap: false,
            (LedgerChangeKind.Note, "int_1"), (LedgerChangeKind.AgentState, "dana"), (LedgerChangeKind.Waits, "int_1"),
            (LedgerChangeKind.WriteBack, "int_1"), (LedgerChangeKind.WriteBack, "int_1"));
    }

    [Fact]
    public async Task A_reader_that_knows_more_than_the_ledger_is_told_that_it_was_replaced()
    {
        await _ledger.Notes.SaveAsync(Interaction, "restored", 1, At, default);

        Assert.True((await _ledger.Feed.SinceAsync(500, 10, default)).Gap);
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(0, 0)]
    [InlineData(0, ILedgerFeed.MaxLimit + 1)]
    public async Task A_question_out_of_bounds_is_refused(long number, int limit) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _ledger.Feed.SinceAsync(number, limit, default));

    private static void AssertTold(LedgerChanges told, bool gap, params (LedgerChangeKind, string)[] changes)
    {
        Assert.Equal(changes, told.Changes.Select(c => (c.Kind, c.Id)));
        Assert.Equal(gap, told.Gap);
    }
}
