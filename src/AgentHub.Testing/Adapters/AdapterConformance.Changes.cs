using AgentHub.Abstractions;
using Xunit;

namespace AgentHub.Testing;

// Comments on tickets and changes of what is there: once, to nobody else's, never over somebody's head, and judged by reading again.
public abstract partial class AdapterConformance
{
    [Fact]
    public async Task A_comment_that_is_sent_again_is_added_once_and_to_no_ticket_of_somebody_else()
    {
        var test = await StartAsync(ServerMode.Healthy);
        if (test.Adapter.As<ICommentTicket>() is not { } comments || Sample.TicketForNotes is null) return;
        var comment = EveryCapability.Comment(Sample, NewKey());

        await AssertOnceAsync(adapter => adapter.As<ICommentTicket>()!.CommentTicketAsync(comment, CancellationToken.None), test);

        if (Sample.TicketOfOther is { } foreign)
            Assert.Equal(Outcome.NotFound, (await comments.CommentTicketAsync(EveryCapability.Comment(Sample, NewKey()) with { TicketId = foreign }, CancellationToken.None)).Outcome);
        foreach (var text in Nasty)
            Assert.Equal(Outcome.NotFound, (await comments.CommentTicketAsync(EveryCapability.Comment(Sample, NewKey()) with { TicketId = text }, CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_changed_status_is_what_the_ticket_says_when_it_is_read_again()
    {
        var test = await StartAsync(ServerMode.Healthy);
        if (test.Adapter.As<IChangeTicketStatus>() is not { } change || test.Adapter.As<ICreateTicket>() is not { } create || test.Adapter.As<IListTickets>() is not { } tickets) return;
        var id = (await create.CreateTicketAsync(EveryCapability.Ticket(Sample, NewKey()), CancellationToken.None)).Value!.RecordId;
        var shown = await TicketAsync(tickets, id);
        var solved = new TicketStatusChange { Customer = Sample.Customer, TicketId = id, Status = TicketStatus.Solved, ExpectedVersion = shown.Version };

        var answer = await change.ChangeTicketStatusAsync(solved, CancellationToken.None);

        Assert.True(answer.IsFound, $"{answer.Outcome} {answer.Reason}");
        Assert.Contains((await TicketAsync(tickets, id)).Status.Value, new[] { TicketStatus.Solved, TicketStatus.Closed });
        Assert.True((await change.ChangeTicketStatusAsync(solved with { ExpectedVersion = null }, CancellationToken.None)).IsFound); // it is so already
    }

    [Fact]
    public async Task The_status_of_somebody_elses_ticket_and_of_none_is_not_changed()
    {
        var test = await StartAsync(ServerMode.Healthy);
        if (test.Adapter.As<IChangeTicketStatus>() is not { } change) return;

        foreach (var ticket in Nasty.Append(Sample.TicketOfOther).OfType<string>())
            Assert.Equal(Outcome.NotFound, (await change.ChangeTicketStatusAsync(new() { Customer = Sample.Customer, TicketId = ticket, Status = TicketStatus.Solved }, CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task Changed_contact_details_are_what_the_record_says_when_it_is_read_again_and_stale_ones_are_not_written()
    {
        var test = await StartAsync(ServerMode.Healthy);
        if (test.Adapter.As<IUpdateContactDetails>() is not { } update || test.Adapter.As<IGetProfile>() is not { } profile || Sample.Changeable is not { } customer) return;
        var shown = await ProfileAsync();
        var change = new ContactDetailsChange { Customer = customer, Email = $"changed.{Guid.NewGuid():n}@example.com", ExpectedVersion = shown.Version };

        var answer = await update.UpdateContactDetailsAsync(change, CancellationToken.None);

        Assert.True(answer.IsFound, $"{answer.Outcome} {answer.Reason}");
        var after = await ProfileAsync();
        Assert.Contains(change.Email, after.Emails);
        Assert.Equal(shown.Name, after.Name);
        Assert.Equal(Outcome.NotFound, (await update.UpdateContactDetailsAsync(change with { Customer = Sample.Nobody, ExpectedVersion = null }, CancellationToken.None)).Outcome);
        if (shown.Version is null) return;
        Assert.NotEqual(shown.Version, after.Version);
        Assert.Equal(Outcome.Conflict, (await update.UpdateContactDetailsAsync(change with { Email = "stale@example.com" }, CancellationToken.None)).Outcome);
        Assert.Contains(change.Email, (await ProfileAsync()).Emails);

        async Task<Profile> ProfileAsync()
        {
            var read = await profile.GetProfileAsync(customer, CancellationToken.None);
            Assert.True(read.IsFound, $"{read.Outcome} {read.Reason}");
            return read.Value;
        }
    }

    private async Task<Ticket> TicketAsync(IListTickets tickets, string id) =>
        Assert.Single(await AllAsync(p => tickets.ListTicketsAsync(Sample.Customer, p, CancellationToken.None), 100), t => t.Id == id);
}
