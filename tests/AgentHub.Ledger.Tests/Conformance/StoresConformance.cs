using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Interactions;

namespace AgentHub.Ledger.Tests.Conformance;

/// <summary>What every ledger's smaller stores must do: notes, agent states, waits, answers, keys, write-backs.</summary>
public abstract class StoresConformance : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2026, 11, 12, 9, 14, 0, TimeSpan.Zero);
    private static readonly InteractionId Interaction = new("int_1");
    private static readonly AgentId Dana = new("dana");
    private ILedger _ledger = null!;

    protected abstract Task<ILedger> CreateAsync();

    public async Task InitializeAsync() => _ledger = await CreateAsync();

    public async Task DisposeAsync()
    {
        if (_ledger is not null) await _ledger.DisposeAsync(); // none when the test was skipped
    }

    [Fact]
    public async Task A_newer_note_replaces_an_older_one_and_never_the_other_way()
    {
        await _ledger.Notes.SaveAsync(Interaction, "first", 1, At, default);
        await _ledger.Notes.SaveAsync(Interaction, "third", 3, At.AddSeconds(3), default);

        var answered = await _ledger.Notes.SaveAsync(Interaction, "second, late", 2, At.AddSeconds(4), default);

        Assert.Equal(new SavedNote(Interaction, "third", 3, At.AddSeconds(3)), answered);
        Assert.Equal(answered, await _ledger.Notes.FindAsync(Interaction, default));
        Assert.Null(await _ledger.Notes.FindAsync(new InteractionId("int_none"), default));
    }

    [Fact]
    public async Task A_note_with_a_character_that_a_database_cannot_keep_is_saved_with_all_others()
    {
        var saved = await _ledger.Notes.SaveAsync(Interaction, "before\0after \uD83D 😀", 1, At, default);

        Assert.Equal(saved, await _ledger.Notes.FindAsync(Interaction, default));
        Assert.StartsWith("before", saved.Text, StringComparison.Ordinal);
        Assert.EndsWith("😀", saved.Text, StringComparison.Ordinal);
        Assert.Contains("after", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agents_last_word_on_their_state_counts()
    {
        await _ledger.AgentStates.SetAsync(new(Dana, Availability.Ready, null, At), default);
        await _ledger.AgentStates.SetAsync(new(Dana, Availability.NotReady, "break", At.AddSeconds(5)), default);
        await _ledger.AgentStates.SetAsync(new(new AgentId("ravi"), Availability.Offline, null, At), default);

        Assert.Equal([new(Dana, Availability.NotReady, "break", At.AddSeconds(5)), new(new AgentId("ravi"), Availability.Offline, null, At)],
            await _ledger.AgentStates.AllAsync(default));
    }

    [Fact]
    public async Task A_use_of_an_archive_counts_once_for_its_occasion_and_is_read_by_day()
    {
        ArchiveUse Use(string occasion, Capability capability = Capability.Timeline, int days = 0, ArchiveUser by = ArchiveUser.Agent, string system = "amr-2014") =>
            new(system, capability, occasion, by, At.AddDays(days));

        Assert.True(await _ledger.ArchiveUses.AddAsync(Use("con_1"), default));
        Assert.False(await _ledger.ArchiveUses.AddAsync(Use("con_1", days: 1), default));
        Assert.True(await _ledger.ArchiveUses.AddAsync(Use("con_1", Capability.Accounts), default));
        Assert.True(await _ledger.ArchiveUses.AddAsync(Use("con_2") with { At = At.AddHours(3) }, default));
        Assert.True(await _ledger.ArchiveUses.AddAsync(Use("con_3", days: 1), default));
        Assert.True(await _ledger.ArchiveUses.AddAsync(Use("api-1", by: ArchiveUser.Program), default));
        Assert.True(await _ledger.ArchiveUses.AddAsync(Use("con_9", days: -30), default));
        Assert.True(await _ledger.ArchiveUses.AddAsync(Use("con_1", system: "aaa"), default));

        var day = DateOnly.FromDateTime(At.UtcDateTime);
        Assert.Equal(
        [
            new("aaa", Capability.Timeline, ArchiveUser.Agent, day, 1, At),
            new("amr-2014", Capability.Accounts, ArchiveUser.Agent, day, 1, At),
            new("amr-2014", Capability.Timeline, ArchiveUser.Agent, day, 2, At.AddHours(3)),
            new("amr-2014", Capability.Timeline, ArchiveUser.Agent, day.AddDays(1), 1, At.AddDays(1)),
            new("amr-2014", Capability.Timeline, ArchiveUser.Program, day, 1, At),
        ], await _ledger.ArchiveUses.CountAsync(At, default));
    }

    [Fact]
    public async Task The_last_order_of_a_system_holds_and_every_order_to_connect_it_anew_is_counted()
    {
        var ada = new AgentId("ada");
        await _ledger.SystemSwitches.SetAsync("tickets", null, true, Dana, At, default);
        Assert.Equal(new("erp", false, 0, Dana, At), await _ledger.SystemSwitches.SetAsync("erp", false, false, Dana, At, default));
        Assert.Equal(new("erp", false, 1, ada, At.AddSeconds(1)), await _ledger.SystemSwitches.SetAsync("erp", null, true, ada, At.AddSeconds(1), default));
        Assert.Equal(new("erp", true, 1, ada, At.AddSeconds(2)), await _ledger.SystemSwitches.SetAsync("erp", true, false, ada, At.AddSeconds(2), default));

        Assert.Equal([new("erp", true, 1, ada, At.AddSeconds(2)), new("tickets", true, 1, Dana, At)], await _ledger.SystemSwitches.AllAsync(default));
        Assert.Equal(["tickets", "erp", "erp", "erp"], (await _ledger.Feed.SinceAsync(0, 10, default)).Changes.Where(c => c.Kind == LedgerChangeKind.SystemSwitch).Select(c => c.Id));
    }

    [Fact]
    public async Task A_wait_is_completed_once_and_never_reopened()
    {
        await _ledger.Waits.SaveAsync([Wait("w1", 0, null)], default);
        await _ledger.Waits.SaveAsync([Wait("w1", 0, 4), Wait("w2", 1, 2)], default);
        await _ledger.Waits.SaveAsync([Wait("w1", 0, null), Wait("w2", 1, 9)], default);

        Assert.Equal([Wait("w1", 0, 4), Wait("w2", 1, 2)], await _ledger.Waits.OfInteractionAsync(Interaction, default));
    }

    [Fact]
    public async Task Of_too_many_waits_the_newest_are_answered()
    {
        await _ledger.Waits.SaveAsync([Wait("w1", 0, 1), Wait("w2", 10, 11), Wait("w3", 20, 21)], default);

        Assert.Equal(["w2", "w3"], (await _ledger.Waits.SinceAsync(At, 2, default)).Select(w => w.Id));
        Assert.Equal(["w3"], (await _ledger.Waits.SinceAsync(At.AddSeconds(15), 10, default)).Select(w => w.Id));
    }

    [Fact]
    public async Task Waits_with_the_same_id_in_two_interactions_are_two_waits()
    {
        var elsewhere = Wait("w1", 5, 6) with { Interaction = new InteractionId("int_2") };

        await _ledger.Waits.SaveAsync([Wait("w1", 0, 4), elsewhere], default);

        Assert.Equal([elsewhere], await _ledger.Waits.OfInteractionAsync(new InteractionId("int_2"), default));
    }

    [Fact]
    public async Task The_first_answer_of_an_action_stays()
    {
        var first = new ActionAnswer("hash", 202, "application/json", "{}", At);

        Assert.Null(await _ledger.Answers.FindAsync(Dana, "k1", default));
        Assert.Equal(first, await _ledger.Answers.SaveAsync(Dana, "k1", first, default));
        Assert.Equal(first, await _ledger.Answers.SaveAsync(Dana, "k1", first with { Status = 409 }, default));
        Assert.Equal(first, await _ledger.Answers.FindAsync(Dana, "k1", default));
        Assert.Null(await _ledger.Answers.FindAsync(new AgentId("ravi"), "k1", default));
    }

    [Fact]
    public async Task Old_answers_are_forgotten()
    {
        await _ledger.Answers.SaveAsync(Dana, "old", new("h", 204, null, null, At), default);
        await _ledger.Answers.SaveAsync(Dana, "new", new("h", 204, null, null, At.AddDays(1)), default);

        Assert.Equal(1, await _ledger.Answers.ForgetAsync(At.AddHours(1), default));
        Assert.Null(await _ledger.Answers.FindAsync(Dana, "old", default));
        Assert.NotNull(await _ledger.Answers.FindAsync(Dana, "new", default));
    }

    [Fact]
    public async Task Nodes_that_add_a_key_at_once_all_get_the_same_one()
    {
        var got = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => _ledger.Keys.GetOrAddAsync("fact-hash", [(byte)i], default)));

        Assert.Single(got.Select(Convert.ToHexString).Distinct());
    }

    [Fact]
    public async Task Keys_are_listed_by_prefix()
    {
        await _ledger.Keys.GetOrAddAsync("dp/a", [1], default);
        await _ledger.Keys.GetOrAddAsync("dp/b", [2], default);
        await _ledger.Keys.GetOrAddAsync("DP/c", [3], default);

        Assert.Equal(["dp/a", "dp/b"], (await _ledger.Keys.ListAsync("dp/", default)).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_write_back_is_added_once_an_interaction_and_name()
    {
        Assert.True(await _ledger.WriteBacks.AddAsync(Note(), default));
        Assert.False(await _ledger.WriteBacks.AddAsync(Note() with { Body = "again" }, default));

        Assert.Equal([Note()], await _ledger.WriteBacks.OfInteractionAsync(Interaction, default));
    }

    [Fact]
    public async Task Of_two_nodes_that_take_up_a_write_back_one_wins()
    {
        await _ledger.WriteBacks.AddAsync(Note(), default);
        var taken = Note() with { Attempts = 1, DueAt = At.AddSeconds(30) };

        var won = await Task.WhenAll(_ledger.WriteBacks.ReplaceAsync(taken, 0, default), _ledger.WriteBacks.ReplaceAsync(taken, 0, default));

        Assert.Single(won, w => w);
        Assert.Equal([taken], await _ledger.WriteBacks.OfInteractionAsync(Interaction, default));
    }

    [Fact]
    public async Task Write_backs_are_due_until_done_or_given_up()
    {
        await _ledger.WriteBacks.AddAsync(Note(), default);

        Assert.Empty(await _ledger.WriteBacks.DueAsync(At.AddSeconds(-1), 10, default));
        Assert.Single(await _ledger.WriteBacks.DueAsync(At, 10, default));

        await _ledger.WriteBacks.ReplaceAsync(Note() with { State = WriteBackState.Accepted, Attempts = 1, DueAt = null, Reference = "n-17" }, 0, default);
        Assert.Empty(await _ledger.WriteBacks.DueAsync(At.AddDays(1), 10, default));
    }

    [Fact]
    public async Task A_ledger_in_order_passes_its_check() => await _ledger.CheckAsync(default);

    private static SystemWait Wait(string id, double from, double? until) =>
        new(id, Interaction, new ContactId("con_1"), Dana, "erp", "invoices", At.AddSeconds(from), until is { } u ? At.AddSeconds(u) : null, false);

    private static WriteBack Note() => new()
    {
        Interaction = Interaction,
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
