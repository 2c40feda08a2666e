using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>Creates tickets and comments on them, each once per idempotency key, and changes their status.</summary>
internal sealed class TicketWriting(IZendeskApi api, ZendeskSettings settings)
{
    private const int MostCommentPages = 5;
    private static readonly Answer<WriteReceipt> Stale = Answer.Conflict<WriteReceipt>("has changed the ticket since it was shown");
    private readonly OnceOnly _once = new();

    public Task<Answer<WriteReceipt>> CreateAsync(NewTicket ticket, CancellationToken cancellationToken) => Ids.IsId(ticket.Customer.RecordId)
        ? _once.RunAsync("ticket " + ticket.IdempotencyKey, () => CreateOnceAsync(ticket, cancellationToken), cancellationToken)
        : Task.FromResult(Answer.NotFound<WriteReceipt>());

    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken)
    {
        if (note.TicketId is null) return Task.FromResult(Answer.Skipped<WriteReceipt>("keeps notes with tickets, and no ticket is named"));
        return CommentAsync(note.Customer, note.TicketId, note.Body, isPublic: false, note.IdempotencyKey, cancellationToken);
    }

    public Task<Answer<WriteReceipt>> CommentAsync(CustomerRef customer, string ticketId, string body, bool isPublic, string idempotencyKey, CancellationToken cancellationToken) => Ids.IsId(ticketId)
        ? _once.RunAsync("note " + idempotencyKey, () => CommentOnceAsync(customer, ticketId, body, isPublic, Marker.For(idempotencyKey), cancellationToken), cancellationToken)
        : Task.FromResult(Answer.NotFound<WriteReceipt>());

    public async Task<Answer<WriteReceipt>> ChangeStatusAsync(TicketStatusChange change, CancellationToken cancellationToken)
    {
        if (!Ids.IsId(change.TicketId)) return Answer.NotFound<WriteReceipt>();
        if (TicketMapping.Word(change.Status) is not { } word) return Answer.Refused<WriteReceipt>("has no such status of tickets");
        var before = await TicketAsync(change.TicketId, cancellationToken);
        if (Ids.Text(before.RequesterId) != change.Customer.RecordId) return Answer.NotFound<WriteReceipt>(dropped: 1);
        if (change.ExpectedVersion is { } expected && TicketMapping.Version(before) != expected) return Stale;
        if (TicketMapping.Status(before.Status).Value == change.Status) return Receipt(before);
        var fields = new TicketFields { Status = word, SafeUpdate = true, UpdatedStamp = TicketMapping.Version(before) };
        try
        {
            await api.UpdateTicket(change.TicketId, new(fields), settings.Authorization, cancellationToken);
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.Conflict)
        {
            return Stale;
        }
        var after = await TicketAsync(change.TicketId, cancellationToken);
        return TicketMapping.Status(after.Status).Value == change.Status ? Receipt(after) : Answer.Refused<WriteReceipt>("did not change the status, though it says so");
    }

    private async Task<Answer<WriteReceipt>> CreateOnceAsync(NewTicket ticket, CancellationToken cancellationToken)
    {
        var (marker, requester) = (Marker.For(ticket.IdempotencyKey), Ids.Number(ticket.Customer.RecordId));
        var written = Ask.Value(await api.TicketsByExternalId(marker, settings.Authorization, cancellationToken));
        if (written.Tickets.FirstOrDefault(t => t.ExternalId == marker && t.RequesterId == requester) is { } known) return Receipt(known);
        var fields = new TicketFields { RequesterId = requester, Subject = ticket.Subject, ExternalId = marker, Comment = new(ticket.Body, Public: true) };
        return Receipt(Ask.Value(await api.CreateTicket(new(fields), marker, settings.Authorization, cancellationToken)).Ticket);
    }

    private async Task<Answer<WriteReceipt>> CommentOnceAsync(CustomerRef customer, string ticketId, string body, bool isPublic, string marker, CancellationToken cancellationToken)
    {
        var ticket = await TicketAsync(ticketId, cancellationToken);
        if (Ids.Text(ticket.RequesterId) != customer.RecordId) return Answer.NotFound<WriteReceipt>(dropped: 1);
        if (await HasCommentAsync(ticketId, marker, cancellationToken)) return Receipt(ticket);
        var fields = new TicketFields { Comment = new($"{body}\n\nRef. {marker}", isPublic) };
        return Receipt(Ask.Value(await api.UpdateTicket(ticketId, new(fields), settings.Authorization, cancellationToken)).Ticket);
    }

    private async Task<WireTicket> TicketAsync(string id, CancellationToken cancellationToken)
    {
        var ticket = Ask.Value(await api.Ticket(id, settings.Authorization, cancellationToken)).Ticket;
        return Ids.Text(ticket.Id) == id ? ticket : throw new UnreadableException("sent another ticket than the one asked for");
    }

    private async Task<bool> HasCommentAsync(string ticketId, string marker, CancellationToken cancellationToken)
    {
        string? after = null;
        for (var page = 0; page < MostCommentPages; page++)
        {
            var answer = Ask.Value(await api.Comments(ticketId, 100, after, settings.Authorization, cancellationToken));
            if (answer.Comments.Any(c => c.Body?.Contains(marker, StringComparison.Ordinal) == true)) return true;
            var next = answer.Meta is { HasMore: true } ? answer.Meta.AfterCursor : null;
            if (next is null || next == after) return false;
            after = next;
        }
        return false;
    }

    private Answer<WriteReceipt> Receipt(WireTicket ticket) => Answer.Found(new WriteReceipt(Ids.Text(ticket.Id)!, settings.NumberPrefix + Ids.Text(ticket.Id)));
}
