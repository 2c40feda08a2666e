using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Ledger.Tests.Postgres;

/// <summary>What must hold when several nodes write to one ledger at the same time.</summary>
[Collection(PostgresTests.Name)]
public sealed class TwoNodesTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset At = new(2026, 11, 12, 9, 14, 0, TimeSpan.Zero);
    private static readonly AgentId Dana = new("dana");

    [Fact]
    public async Task Events_of_one_contact_written_by_two_nodes_at_once_in_any_order_are_all_in_its_state()
    {
        await using var nodes = await TwoNodes.StartAsync(postgres.Server);
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var events = BillingDispute.Events("con_" + seed).Written.Select(e => e with { Id = $"{seed}-{e.Id}" }).ToArray();
            var shuffled = events.ToArray();
            random.Shuffle(shuffled);

            var stored = await Task.WhenAll(shuffled.Select(e => nodes.AppendAsync(random, e)));

            Assert.All(stored, count => Assert.True(count == 1, $"seed {seed}: an event sent through both nodes was stored {count} times"));
            Assert.Equal(TwoNodes.Json(ContactReducer.Reduce(events)), TwoNodes.Json(await nodes.A.Contacts.FindAsync(events[0].Contact, default)));
        }

        var announced = nodes.AnnouncedByA.Changes.Concat(nodes.AnnouncedByB.Changes).ToList();
        Assert.Equal(20 * 22, announced.Select(c => c.Cause!.Id).Distinct().Count());
        Assert.Equal(20 * 22, announced.Count);
        foreach (var contact in announced.GroupBy(c => c.After.Id)) // each commit saw all before it
            Assert.Equal(Enumerable.Range(1, 22), contact.Select(c => c.After.EventCount).Order());
    }

    [Fact]
    public async Task Nodes_that_write_many_contacts_in_opposite_order_do_not_wait_in_a_circle()
    {
        await using var nodes = await TwoNodes.StartAsync(postgres.Server);
        var calls = Enumerable.Range(0, 60).Select(i => BillingDispute.Events("con_" + i).Written.Take(2).Select(e => e with { Id = $"{i}-{e.Id}" }).ToArray()).ToArray();

        await Task.WhenAll(
            Task.WhenAll(calls.Select(c => nodes.A.Contacts.AppendAsync(c[0], default))),
            Task.WhenAll(calls.Reverse().Select(c => nodes.B.Contacts.AppendAsync(c[1], default))));

        foreach (var call in calls) Assert.Equal(2, (await nodes.A.Contacts.FindAsync(call[0].Contact, default))!.EventCount);
        Assert.Equal("0", (await postgres.Server.SqlAsync("postgres", $"SELECT deadlocks FROM pg_stat_database WHERE datname = '{nodes.ConnectionString.Split("Database=")[1]}'")).Trim());
    }

    [Fact]
    public async Task Of_notes_saved_on_two_nodes_the_newest_revision_stays()
    {
        await using var nodes = await TwoNodes.StartAsync(postgres.Server);
        var interaction = new InteractionId("int_1");
        var revisions = Enumerable.Range(1, 100).ToArray();
        new Random(3).Shuffle(revisions);

        await Task.WhenAll(revisions.Select(r => (r % 2 == 0 ? nodes.A : nodes.B).Notes.SaveAsync(interaction, "text " + r, r, At, default)));

        Assert.Equal(new SavedNote(interaction, "text 100", 100, At), await nodes.B.Notes.FindAsync(interaction, default));
    }

    [Fact]
    public async Task An_action_sent_to_two_nodes_has_one_answer()
    {
        await using var nodes = await TwoNodes.StartAsync(postgres.Server);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            var key = "key-" + (i / 2);
            return (key, await (i % 2 == 0 ? nodes.A : nodes.B).Answers.SaveAsync(Dana, key, new("hash", 200 + i, null, null, At), default));
        }));

        Assert.All(answers.GroupBy(a => a.key), pair => Assert.Single(pair.Select(p => p.Item2).Distinct()));
    }

    [Fact]
    public async Task A_write_back_that_is_due_is_taken_up_by_one_node()
    {
        await using var nodes = await TwoNodes.StartAsync(postgres.Server);
        for (var i = 0; i < 30; i++) await nodes.A.WriteBacks.AddAsync(Note("int_" + i), default);
        var due = await nodes.B.WriteBacks.DueAsync(At, 100, default);

        var won = await Task.WhenAll(due.SelectMany(w => new[] { nodes.A, nodes.B }.Select(async n =>
            (w.Interaction, Won: await n.WriteBacks.ReplaceAsync(w with { Attempts = 1, DueAt = At.AddMinutes(3) }, 0, default)))));

        Assert.Equal(30, due.Count);
        Assert.All(won.GroupBy(w => w.Interaction), pair => Assert.Single(pair, p => p.Won));
        Assert.Empty(await nodes.A.WriteBacks.DueAsync(At, 100, default));
    }

    [Fact]
    public async Task Nodes_that_make_a_shared_key_at_once_agree()
    {
        await using var nodes = await TwoNodes.StartAsync(postgres.Server);

        var got = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? nodes.A : nodes.B).Keys.GetOrAddAsync("fact-hash", [(byte)i], default)));

        Assert.Single(got.Select(Convert.ToHexString).Distinct());
    }

    [Fact]
    public async Task A_reader_of_the_feed_misses_no_commit_of_any_node_however_late()
    {
        await using var nodes = await TwoNodes.StartAsync(postgres.Server);
        var events = Enumerable.Range(0, 40).SelectMany(i => BillingDispute.Events("con_" + i).Written.Take(8).Select(e => e with { Id = $"{i}-{e.Id}" })).ToArray();
        new Random(11).Shuffle(events);
        var writing = Task.WhenAll(events.Select((e, i) => (i % 2 == 0 ? nodes.A : nodes.B).Contacts.AppendAsync(e, default)));
        var read = new List<LedgerChange>();

        for (var finished = false; ;)
        {
            var told = await nodes.A.Feed.SinceAsync(read.LastOrDefault()?.Number ?? 0, 7, default);
            Assert.False(told.Gap);
            read.AddRange(told.Changes);
            if (told.Changes.Count == 0 && finished) break;
            finished = writing.IsCompleted;
        }
        await writing;

        Assert.Equal(events.Select(e => e.Id).Order(), read.Select(c => c.Event!.Id).Order());
        Assert.Equal(read.Select(c => c.Number).Distinct().Order(), read.Select(c => c.Number));
    }

    [Fact]
    public async Task A_node_that_freezes_while_it_writes_a_contact_holds_the_others_for_a_bounded_time()
    {
        await using var nodes = await TwoNodes.StartAsync(postgres.Server, options: ";Options=-c lock_timeout=300 -c idle_in_transaction_session_timeout=1000");
        var call = new CallEvents().Started(0).Queued(1);
        await using var frozen = LedgerDatabase.Of(nodes.ConnectionString);
        await using var connection = await frozen.OpenAsync(default);
        await using var transaction = await frozen.BeginAsync(connection, ["contact/con_1"]);

        var appended = await nodes.B.Contacts.AppendAsync(call.Written[0], default).WaitAsync(TimeSpan.FromMinutes(2));

        Assert.False(appended.Duplicate);
        await Assert.ThrowsAnyAsync<Npgsql.NpgsqlException>(transaction.CommitAsync);
    }

    private static WriteBack Note(string interaction) => new()
    {
        Interaction = new InteractionId(interaction),
        Name = "crm:note",
        Contact = new ContactId("con_1"),
        System = "crm",
        Label = "Call note",
        Body = "Bill corrected.",
        HappenedAt = At,
        At = At,
        DueAt = At,
    };
}
