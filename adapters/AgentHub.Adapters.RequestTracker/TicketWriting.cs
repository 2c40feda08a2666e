using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>Creates tickets and adds comments, each once per idempotency key.</summary>
/// <remarks>
/// Request Tracker knows no idempotency keys. A ticket carries the key's mark as a link (<c>RefersTo</c>), set by the same
/// request that creates it and found by one search; a comment carries it in its subject. Both are looked for before writing.
/// </remarks>
internal sealed class TicketWriting(IRequestTrackerApi api, RequestTrackerSettings settings)
{
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
        // For a requestor it does not know, Request Tracker would create a user, or a ticket that is nobody's.
        var user = Ask.Value(await api.User(ticket.Customer.RecordId, settings.Authorization, cancellationToken));
        if (user.SelfId != ticket.Customer.RecordId) return Answer.NotFound<WriteReceipt>(dropped: 1);
        var mark = "urn:agenthub:" + Marker.For(ticket.IdempotencyKey);
        if (await WithMarkAsync(mark, ticket.Customer, cancellationToken) is { } known) return Receipt(known);
        var body = new TicketBody(settings.Queue, ticket.Subject, ticket.Customer.RecordId, ticket.Body, "text/plain", mark);
        if (!await IsAllowedAsync(() => api.CreateTicket(body, settings.Authorization, cancellationToken)))
            return Answer.Denied<WriteReceipt>("does not let us create tickets in the queue that is set (Values:Queue)");
        // That it says so is no proof: Request Tracker answers success to changes that it did not make.
        return await WithMarkAsync(mark, ticket.Customer, cancellationToken) is { } created
            ? Receipt(created)
            : Answer.Unreadable<WriteReceipt>("says that it created the ticket, but does not show it");
    }

    private async Task<Answer<WriteReceipt>> AddNoteOnceAsync(NewNote note, string ticketId, CancellationToken cancellationToken)
    {
        var ticket = (await TicketsAsync(TicketSql.Condition("id", "=", ticketId), cancellationToken)).FirstOrDefault(t => t.Id == ticketId);
        if (ticket is null) return Answer.NotFound<WriteReceipt>();
        if (!TicketMapping.IsOf(ticket, note.Customer)) return Answer.NotFound<WriteReceipt>(dropped: 1);
        var mark = Marker.For(note.IdempotencyKey);
        if (await HasCommentAsync(ticketId, mark, cancellationToken)) return Receipt(ticket.Id);
        var comment = new CommentBody($"Call note {mark}", note.Body, "text/plain");
        return await IsAllowedAsync(() => api.Comment(ticketId, comment, settings.Authorization, cancellationToken))
            ? Receipt(ticket.Id)
            : Answer.Denied<WriteReceipt>("does not let us comment on this ticket");
    }

    /// <summary>A queue that does not exist and a right that is missing are both answered 403.</summary>
    private static async Task<bool> IsAllowedAsync<T>(Func<Task<T?>> write) where T : class
    {
        try
        {
            Ask.Value(await write());
            return true;
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.Forbidden)
        {
            return false;
        }
    }

    /// <summary>The customer's ticket with the mark, the oldest if there are several; null when there is none.</summary>
    private async Task<string?> WithMarkAsync(string mark, CustomerRef customer, CancellationToken cancellationToken) =>
        (await TicketsAsync(TicketSql.Condition("RefersTo", "=", mark), cancellationToken)).FirstOrDefault(t => TicketMapping.IsOf(t, customer))?.Id;

    private async Task<IReadOnlyList<WireTicket>> TicketsAsync(string query, CancellationToken cancellationToken) =>
        Ask.Value(await api.SearchTickets(query, "Requestor", "id", null, null, ["id"], ["ASC"], 20, 1, settings.Authorization, cancellationToken)).Items;

    private async Task<bool> HasCommentAsync(string ticketId, string mark, CancellationToken cancellationToken)
    {
        var query = TicketSql.And(TicketSql.Condition("TicketId", "=", ticketId), TicketSql.Condition("Type", "=", "Comment"), TicketSql.Condition("Data", "LIKE", mark));
        var found = Ask.Value(await api.SearchTransactions(query, "Data", 20, settings.Authorization, cancellationToken));
        return found.Items.Any(t => t.Data?.Contains(mark, StringComparison.Ordinal) == true);
    }

    private Answer<WriteReceipt> Receipt(string id) => Answer.Found(new WriteReceipt(id, settings.NumberPrefix + id));
}
