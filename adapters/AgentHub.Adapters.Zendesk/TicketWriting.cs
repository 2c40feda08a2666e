using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>Creates tickets and adds private comments, each once per idempotency key.</summary>
internal sealed class TicketWriting(IZendeskApi api, ZendeskSettings settings)
{
    private const int MostCommentPages = 5;
    private readonly OnceOnly _once = new();

    public Task<Answer<WriteReceipt>> CreateAsync(NewTicket ticket, CancellationToken cancellationToken) => Ids.IsId(ticket.Customer.RecordId)
        ? _once.RunAsync("ticket " + ticket.IdempotencyKey, () => CreateOnceAsync(ticket, cancellationToken), cancellationToken)
        : Task.FromResult(Answer.NotFound<WriteReceipt>());

    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken)
    {
        if (note.TicketId is null) return Task.FromResult(Answer.Skipped<WriteReceipt>("keeps notes with tickets, and no ticket is named"));
        return Ids.IsId(note.TicketId)
            ? _once.RunAsync("note " + note.IdempotencyKey, () => AddNoteOnceAsync(note, note.TicketId, cancellationToken), cancellationToken)
            : Task.FromResult(Answer.NotFound<WriteReceipt>());
    }

    private async Task<Answer<WriteReceipt>> CreateOnceAsync(NewTicket ticket, CancellationToken cancellationToken)
    {
        var (marker, requester) = (Marker.For(ticket.IdempotencyKey), Ids.Number(ticket.Customer.RecordId));
        var written = Ask.Value(await api.TicketsByExternalId(marker, settings.Authorization, cancellationToken));
        if (written.Tickets.FirstOrDefault(t => t.ExternalId == marker && t.RequesterId == requester) is { } known) return Receipt(known);
        var fields = new TicketFields { RequesterId = requester, Subject = ticket.Subject, ExternalId = marker, Comment = new(ticket.Body, Public: true) };
        return Receipt(Ask.Value(await api.CreateTicket(new(fields), marker, settings.Authorization, cancellationToken)).Ticket);
    }

    private async Task<Answer<WriteReceipt>> AddNoteOnceAsync(NewNote note, string ticketId, CancellationToken cancellationToken)
    {
        var ticket = Ask.Value(await api.Ticket(ticketId, settings.Authorization, cancellationToken)).Ticket;
        if (Ids.Text(ticket.RequesterId) != note.Customer.RecordId) return Answer.NotFound<WriteReceipt>(dropped: 1);
        var marker = Marker.For(note.IdempotencyKey);
        if (await HasCommentAsync(ticketId, marker, cancellationToken)) return Receipt(ticket);
        var fields = new TicketFields { Comment = new($"{note.Body}\n\nRef. {marker}", Public: false) };
        return Receipt(Ask.Value(await api.UpdateTicket(ticketId, new(fields), settings.Authorization, cancellationToken)).Ticket);
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
