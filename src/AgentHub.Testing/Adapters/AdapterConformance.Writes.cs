using AgentHub.Abstractions;
using Xunit;

namespace AgentHub.Testing;

public abstract partial class AdapterConformance
{
    [Fact]
    public async Task A_ticket_that_is_sent_again_is_created_once()
    {
        var test = await StartAsync(ServerMode.Healthy);
        if (test.Adapter.As<ICreateTicket>() is not { } create) return;
        var ticket = EveryCapability.Ticket(Sample, NewKey());

        await AssertOnceAsync(adapter => adapter.As<ICreateTicket>()!.CreateTicketAsync(ticket, CancellationToken.None), test);
        var other = await create.CreateTicketAsync(ticket with { IdempotencyKey = NewKey() }, CancellationToken.None);

        Assert.NotEqual((await create.CreateTicketAsync(ticket, CancellationToken.None)).Value, other.Value);
    }

    [Fact]
    public async Task A_created_ticket_stands_in_the_customers_list()
    {
        var test = await StartAsync(ServerMode.Healthy);
        if (test.Adapter.As<ICreateTicket>() is not { } create || test.Adapter.As<IListTickets>() is not { } tickets) return;

        var receipt = await create.CreateTicketAsync(EveryCapability.Ticket(Sample, NewKey()), CancellationToken.None);

        var listed = (await tickets.ListTicketsAsync(Sample.Customer, PageRequest.First, CancellationToken.None)).Value!;
        var ticket = Assert.Single(listed, t => t.Id == receipt.Value?.RecordId);
        Assert.Equal(("Re-bill on her own reading", receipt.Value?.Number ?? ticket.Number), (ticket.Subject, ticket.Number));
    }

    [Fact]
    public async Task A_note_that_is_sent_again_is_added_once()
    {
        var test = await StartAsync(ServerMode.Healthy);
        if (test.Adapter.As<IAddNote>() is null) return;
        var note = EveryCapability.Note(Sample, NewKey());
        var before = await NotesAsync();

        await AssertOnceAsync(adapter => adapter.As<IAddNote>()!.AddNoteAsync(note, CancellationToken.None), test);

        if (before is not null) Assert.Equal(before + 1, await NotesAsync());
    }

    [Fact]
    public async Task A_note_goes_to_no_ticket_of_somebody_else()
    {
        var test = await StartAsync(ServerMode.Healthy);
        if (test.Adapter.As<IAddNote>() is not { } note || Sample.TicketOfOther is null) return;

        var answer = await note.AddNoteAsync(EveryCapability.Note(Sample, NewKey()) with { TicketId = Sample.TicketOfOther }, CancellationToken.None);

        Assert.Equal(Outcome.NotFound, answer.Outcome);
    }

    [Fact]
    public async Task A_write_for_a_customer_who_is_not_there_writes_nothing()
    {
        var test = await StartAsync(ServerMode.Healthy);

        if (test.Adapter.As<ICreateTicket>() is { } create && !Sample.AnybodyIsACustomer)
            Assert.False((await create.CreateTicketAsync(EveryCapability.Ticket(Sample, NewKey()) with { Customer = Sample.Nobody }, CancellationToken.None)).IsFound);
        if (test.Adapter.As<IAddNote>() is { } note)
            Assert.False((await note.AddNoteAsync(EveryCapability.Note(Sample, NewKey()) with { Customer = Sample.Nobody }, CancellationToken.None)).IsFound);
    }

    /// <summary>How many notes the server holds for the sample's customer or ticket; null when that cannot be counted.</summary>
    protected virtual Task<int?> NotesAsync() => Task.FromResult<int?>(null);

    private async Task AssertOnceAsync(Func<IAdapter, Task<Answer<WriteReceipt>>> write, AdapterUnderTest test)
    {
        var atOnce = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => write(test.Adapter))).WaitAsync(Soon);
        var later = await write(test.Adapter).WaitAsync(Soon);
        var afterRestart = await write(test.Another()).WaitAsync(Soon);

        var receipts = atOnce.Append(later).Append(afterRestart).ToList();
        Assert.All(receipts, r => Assert.True(r.IsFound, $"{r.Outcome} {r.Reason}"));
        Assert.Single(receipts.Select(r => r.Value!.RecordId).Distinct());
    }

    private static string NewKey() => "test:" + Guid.NewGuid();
}
