using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Ledger.Tests.Conformance;

/// <summary>What every contact ledger must do. An implementation derives and says how one is made.</summary>
public abstract class ContactLedgerConformance : IAsyncLifetime
{
    private readonly RecordedCommits _commits = new();
    private ILedger _ledger = null!;

    protected abstract Task<ILedger> CreateAsync(IContactCommits commits);

    private IContactLedger Contacts => _ledger.Contacts;

    public async Task InitializeAsync() => _ledger = await CreateAsync(_commits);

    public async Task DisposeAsync()
    {
        if (_ledger is not null) await _ledger.DisposeAsync(); // none when the test was skipped
    }

    [Fact]
    public async Task An_event_makes_a_contact_that_can_be_read()
    {
        var call = new CallEvents().Started(0);

        var appended = await Contacts.AppendAsync(call.Written[0], default);

        Assert.False(appended.Duplicate);
        Assert.Null(appended.Before);
        Assert.Equal(Json(appended.After), Json(await Contacts.FindAsync(new ContactId("con_1"), default)));
    }

    [Fact]
    public async Task An_event_sent_twice_counts_once_and_is_reported()
    {
        var call = new CallEvents().Started(0);
        await Contacts.AppendAsync(call.Written[0], default);

        var again = await Contacts.AppendAsync(call.Written[0], default);

        Assert.True(again.Duplicate);
        Assert.Equal(1, again.After.EventCount);
        Assert.Single(_commits.Changes);
    }

    [Fact]
    public async Task An_id_known_from_another_contact_reports_that_contact_and_makes_none()
    {
        var first = new CallEvents("con_1").Started(0).Written[0];
        await Contacts.AppendAsync(first, default);

        var again = await Contacts.AppendAsync(first with { Contact = new ContactId("con_2") }, default);

        Assert.True(again.Duplicate);
        Assert.Equal("con_1", again.After.Id.Value);
        Assert.Null(await Contacts.FindAsync(new ContactId("con_2"), default));
    }

    [Fact]
    public async Task An_event_with_text_that_a_database_cannot_keep_is_stored_and_known_again()
    {
        var e = new CallEvents().Started(0).Fact(1, "order.number", "A\0B").Written[1] with { Id = "id\0\uD83D", Sequence = "\0" };
        await Contacts.AppendAsync(e, default);

        Assert.True((await Contacts.AppendAsync(e, default)).Duplicate);
        Assert.Equal(1, (await Contacts.FindAsync(e.Contact, default))!.EventCount);
    }

    [Fact]
    public async Task Contact_is_what_the_reducer_makes_of_its_events_whatever_their_order_of_arrival()
    {
        var events = BillingDispute.Events().Written;

        foreach (var e in events.AsEnumerable().Reverse()) await Contacts.AppendAsync(e, default);

        Assert.Equal(Json(ContactReducer.Reduce(events)), Json(await Contacts.FindAsync(events[0].Contact, default)));
    }

    [Fact]
    public async Task Changes_are_announced_after_each_commit_in_order()
    {
        var events = BillingDispute.Events().Written;

        foreach (var e in events) await Contacts.AppendAsync(e, default);

        Assert.Equal(events.Select(e => e.Id), _commits.Changes.Select(c => c.Cause!.Id));
        Assert.Equal(Enumerable.Range(1, events.Count), _commits.Changes.Select(c => c.After.EventCount));
        Assert.Equal(Enumerable.Range(0, events.Count), _commits.Changes.Select(c => c.Before?.EventCount ?? 0));
    }

    [Fact]
    public async Task Concurrent_appends_of_many_contacts_lose_and_double_nothing()
    {
        var calls = Enumerable.Range(0, 20).Select(i => Renamed(BillingDispute.Events($"con_{i}"), i)).ToArray();
        var arriving = calls.SelectMany(c => c.Concat(c.Take(5))).ToArray();
        new Random(7).Shuffle(arriving);

        var appended = await Task.WhenAll(arriving.Select(e => Contacts.AppendAsync(e, default)));

        Assert.Equal(20 * 5, appended.Count(a => a.Duplicate));
        foreach (var call in calls) Assert.Equal(Json(ContactReducer.Reduce(call)), Json(await Contacts.FindAsync(call[0].Contact, default)));
        foreach (var group in _commits.Changes.GroupBy(c => c.After.Id))
            Assert.Equal(Enumerable.Range(1, group.Count()), group.Select(c => c.After.EventCount));
    }

    [Fact]
    public async Task Contact_is_found_by_any_of_its_interactions()
    {
        foreach (var e in BillingDispute.Events().Written) await Contacts.AppendAsync(e, default);

        Assert.Equal("con_4f1c", (await Contacts.FindByInteractionAsync(new InteractionId(BillingDispute.Ravi), default))!.Id.Value);
        Assert.Null(await Contacts.FindByInteractionAsync(new InteractionId("int_none"), default));
    }

    [Fact]
    public async Task Open_contacts_are_those_that_are_not_finished_newest_first()
    {
        await AppendAsync(new CallEvents("con_1").Started(0));
        await AppendAsync(Renamed(new CallEvents("con_2").Started(5), 2));
        await AppendAsync(Renamed(new CallEvents("con_3").Started(6).Queued(7).Abandoned(9), 3));
        await AppendAsync(Renamed(new CallEvents("con_4").Started(7).Ended(9), 4));

        Assert.Equal(["con_2", "con_1"], (await Contacts.OpenAsync(10, default)).Select(c => c.Id.Value));
        Assert.Equal(["con_2"], (await Contacts.OpenAsync(1, default)).Select(c => c.Id.Value));
    }

    [Fact]
    public async Task Contacts_recorded_since_a_time_are_found_by_their_last_event()
    {
        var call = new CallEvents();
        await AppendAsync(call.Started(0).Queued(100));
        await AppendAsync(Renamed(new CallEvents("con_2").Started(50), 2));

        Assert.Equal(["con_1"], (await Contacts.RecordedSinceAsync(call.At(60), 10, default)).Select(c => c.Id.Value));
        Assert.Equal(["con_2", "con_1"], (await Contacts.RecordedSinceAsync(call.At(0), 10, default)).Select(c => c.Id.Value));
    }

    [Fact]
    public async Task Earlier_contacts_with_the_same_fact_are_found_by_its_hash()
    {
        var call = new CallEvents();
        await AppendAsync(call.Started(0).Fact(1, "invoice.number", "INV-1").Fact(2, "invoice.number", "INV-2"));
        await AppendAsync(Renamed(new CallEvents("con_2").Started(50).Fact(51, "invoice.number", "INV-1"), 2));

        Assert.Equal(["con_2", "con_1"], (await Contacts.WithFactAsync("invoice.number", "hash of INV-1", call.At(0), 10, default)).Select(c => c.Id.Value));
        Assert.Equal(["con_2"], (await Contacts.WithFactAsync("invoice.number", "hash of INV-1", call.At(10), 10, default)).Select(c => c.Id.Value));
        Assert.Empty(await Contacts.WithFactAsync("order.number", "hash of INV-1", call.At(0), 10, default));
    }

    private async Task AppendAsync(CallEvents call) => await AppendAsync(call.Written);

    private async Task AppendAsync(IEnumerable<ContactEvent> events)
    {
        foreach (var e in events) await Contacts.AppendAsync(e, default);
    }

    private static ContactEvent[] Renamed(CallEvents call, int number) => [.. call.Written.Select(e => e with { Id = $"{number}-{e.Id}", Data = Rename(e.Data, number) })];

    private static JsonElement Rename(JsonElement data, int number) =>
        JsonElement.Parse(data.GetRawText().Replace("\"int_", $"\"int_{number}_", StringComparison.Ordinal));

    private static string Json(ContactState? state) => JsonSerializer.Serialize(state, Core.Json.Wire);
}
