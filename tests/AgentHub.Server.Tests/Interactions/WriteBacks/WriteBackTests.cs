using System.Diagnostics.Metrics;
using System.Threading.Channels;
using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context;
using AgentHub.Core.Interactions;
using AgentHub.Server.Interactions;
using AgentHub.Server.Interactions.WriteBacks;
using AgentHub.Testing;
using AgentHub.Testing.Interactions;
using AgentHub.Testing.Systems;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentHub.Server.Tests.Interactions.WriteBacks;

/// <summary>The wrap-up's note on its way to the CRM.</summary>
public sealed class WriteBackTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private readonly InMemoryLedger _ledger = new();
    private readonly NoteKeeper _crm;
    private readonly FakeSystem _system;
    private readonly WriteBackQueue _queue;
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly Channel<WriteBack> _changes = Channel.CreateUnbounded<WriteBack>();
    private WriteBackLoop? _loop;

    public WriteBackTests()
    {
        var records = new FakeRecords();
        records.Customers.Add(new() { RecordId = "101", Name = "Maria Okafor", CustomerNumber = "7730118420" });
        _crm = new NoteKeeper(records);
        _system = new FakeSystem("crm", "CRM", "crm", _crm, _time);
        _queue = new WriteBackQueue(_ledger.WriteBacks, new AgentHub.Core.Nodes.InMemoryNodeBus());
        _queue.Subscribe(w => _changes.Writer.TryWrite(w));
    }

    public async Task InitializeAsync()
    {
        var call = new CallEvents().Started(0).Fact(1, "account.number", "773 011 8420").Offered(2, "int_1", "dana").Connected(3, "int_1").Disconnected(60, "int_1");
        foreach (var e in call.Written) await _ledger.Contacts.AppendAsync(e, default);
    }

    public async Task DisposeAsync()
    {
        if (_loop is not null) await _loop.StopAsync(default);
        _queue.Dispose();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task A_note_reaches_the_callers_record_with_what_the_agent_recorded()
    {
        await StartAsync();

        await AddAsync("Re-billed at £138.20.");
        var accepted = await UntilAsync(WriteBackState.Accepted);

        var note = Assert.Single(_crm.Attempts);
        Assert.Equal(("101", "int_1", "Outcome: Bill corrected\nSolved on this call: yes\nRe-billed at £138.20."), (note.Customer.RecordId, note.IdempotencyKey, note.Body));
        Assert.Equal(("note-int_1", 1, null), (accepted.Reference, accepted.Attempts, accepted.DueAt));
    }

    [Fact]
    public async Task A_second_completion_adds_no_second_note()
    {
        await StartAsync();
        await AddAsync("first");
        await UntilAsync(WriteBackState.Accepted);

        await AddAsync("second");

        Assert.Equal("first", Assert.Single(await _queue.OfInteractionAsync(new InteractionId("int_1"), default)).Body.Split('\n')[^1]);
        Assert.Single(_crm.Attempts);
    }

    [Fact]
    public async Task A_CRM_that_is_down_shows_why_and_gets_the_note_when_it_is_back()
    {
        _system.Fail(Capability.AddNote, Outcome.Unreachable, "cannot be reached");
        await StartAsync();
        await AddAsync("note");
        var failed = await UntilAsync(WriteBackState.Failed);

        _system.Heal(Capability.AddNote);
        await WaitOutAsync(failed);
        var accepted = await UntilAsync(WriteBackState.Accepted);

        Assert.Equal(("cannot be reached", _time.GetUtcNow()), (failed.Reason, failed.DueAt));
        Assert.Equal((2, null), (accepted.Attempts, accepted.Reason));
        Assert.Equal(["int_1"], _crm.Attempts.Select(a => a.IdempotencyKey).Distinct());
    }

    [Fact]
    public async Task A_CRM_that_is_switched_off_is_waited_for_without_counting_and_gets_the_note_when_it_is_on()
    {
        _system.Become(new(SystemCondition.Disabled, _time.GetUtcNow()));
        await StartAsync();
        await AddAsync("note");

        var waiting = await UntilAsync(WriteBackState.Failed);
        for (var look = 0; look < 3 * WriteBackBackOff.MaxAttempts; look++)
        {
            await WaitOutAsync(waiting);
            waiting = await UntilAsync(WriteBackState.Failed);
        }
        Assert.Equal(("is switched off; written when it is on again", 0, TimeSpan.FromMinutes(5)), (waiting.Reason, waiting.Attempts, waiting.DueAt - _time.GetUtcNow()));
        Assert.Empty(_system.Asked);

        _system.Become(new(SystemCondition.Idle, _time.GetUtcNow()));
        await WaitOutAsync(waiting);
        Assert.Equal((1, null), (await UntilAsync(WriteBackState.Accepted) is var accepted ? (accepted.Attempts, accepted.Reason) : default));
        Assert.Single(_crm.Attempts);
    }

    [Fact]
    public async Task What_an_earlier_run_of_the_server_left_is_taken_up()
    {
        await AddAsync("left behind");

        await StartAsync();

        await UntilAsync(WriteBackState.Accepted);
        Assert.Single(_crm.Attempts);
    }

    [Fact]
    public async Task An_unknown_caller_gets_no_note_and_the_agent_reads_why()
    {
        var call = new CallEvents("con_2").Started(0).Offered(2, "int_2", "dana").Connected(3, "int_2").Disconnected(60, "int_2");
        foreach (var e in call.Written) await _ledger.Contacts.AppendAsync(e with { Id = "b-" + e.Id }, default);
        await StartAsync();

        await AddAsync("note", call.Reduce());
        var failed = await UntilAsync(WriteBackState.Refused);

        Assert.Equal(("the caller is not linked to a record there", null), (failed.Reason, failed.DueAt));
        Assert.Empty(_crm.Attempts);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    public async Task A_number_that_finds_two_records_or_none_writes_into_neither(int records)
    {
        _crm.Hold(records);
        await StartAsync();

        await AddAsync("note");

        Assert.Null((await UntilAsync(WriteBackState.Refused)).DueAt);
        Assert.Empty(_crm.Attempts);
    }

    [Fact]
    public async Task A_system_that_ignores_the_search_and_answers_everybody_gets_the_note_only_for_the_caller()
    {
        _crm.IgnoreFilters();
        await StartAsync();

        await AddAsync("note");
        await UntilAsync(WriteBackState.Accepted);

        Assert.Equal("101", Assert.Single(_crm.Attempts).Customer.RecordId);
    }

    [Fact]
    public void Attempts_become_rarer_and_end()
    {
        var writeBack = new WriteBack
        {
            Interaction = new InteractionId("int_1"), Name = "crm:note", Contact = new ContactId("con_1"), System = "crm", Label = "Call note", Body = "x",
            HappenedAt = _time.GetUtcNow(), At = _time.GetUtcNow(),
        };
        var failure = Answer.TimedOut<WriteReceipt>("did not answer in 15 s");

        var waits = Enumerable.Range(1, WriteBackBackOff.MaxAttempts)
            .Select(n => WriteBackBackOff.After(writeBack with { Attempts = n }, failure, _time.GetUtcNow()).DueAt - _time.GetUtcNow()).ToArray();

        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 600, 600], waits.Take(9).Select(w => w!.Value.TotalSeconds));
        Assert.Null(waits[^1]);
        var asked = WriteBackBackOff.After(writeBack with { Attempts = 1 }, Answer.Refused<WriteReceipt>("asks us to wait", TimeSpan.FromSeconds(90)), _time.GetUtcNow());
        Assert.Equal(90, (asked.DueAt - _time.GetUtcNow())!.Value.TotalSeconds);
    }

    private async Task StartAsync()
    {
        var systems = new FakeSystems(_system);
        var meter = new InteractionsMeter(_services.GetRequiredService<IMeterFactory>());
        var attempt = new WriteBackAttempt(_queue, systems, _ledger.Contacts, new KeyedCustomerRecords(new FactDictionary("GB")), meter, _time, NullLogger<WriteBackAttempt>.Instance);
        _loop = new WriteBackLoop(_queue, _ledger.WriteBacks, attempt, _time, NullLogger<WriteBackLoop>.Instance);
        await _loop.StartAsync(default);
    }

    private async Task AddAsync(string note, ContactState? contact = null)
    {
        contact ??= (await _ledger.Contacts.FindAsync(new ContactId("con_1"), default))!;
        await new CallNotes(new FakeSystems(_system), _queue, _time)
            .AddAsync(contact, contact.Interactions[0], "Bill corrected", new WrapUpOutcome("billCorrected", Solved: true), note, default);
    }

    private async Task<WriteBack> UntilAsync(WriteBackState state)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
            if (await _changes.Reader.ReadAsync(limit.Token) is { } change && change.State == state && change.DueAt != _time.GetUtcNow() + TimeSpan.FromMinutes(3)) return change;
    }

    /// <summary>Lets the loop's timer for the next attempt fire.</summary>
    private async Task WaitOutAsync(WriteBack failed)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _time.WhenWaitingAsync(1, limit.Token);
        _time.AdvanceTo(failed.DueAt!.Value);
    }
}
