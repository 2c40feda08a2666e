using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>Creates tickets, comments on them and changes their status.</summary>
/// <remarks>
/// ServiceNow knows no idempotency keys: a ticket carries the key's mark as its <c>correlation_id</c>, a comment ends with it; both
/// are looked for before writing. Fields that our user may not write are dropped without a word, so all is read again.
/// </remarks>
internal sealed class TicketWriting(ServiceNowSettings settings)
{
    private const string Comments = "comments";
    private const string WorkNotes = "work_notes";
    private readonly OnceOnly _once = new();

    public Task<Answer<WriteReceipt>> CreateAsync(Tables tables, NewTicket ticket, CancellationToken cancellationToken) => Ids.IsId(ticket.Customer.RecordId)
        ? _once.RunAsync("ticket " + ticket.IdempotencyKey, () => CreateOnceAsync(tables, ticket, cancellationToken), cancellationToken)
        : Task.FromResult(Answer.NotFound<WriteReceipt>());

    /// <param name="tables">The tables.</param>
    /// <param name="customer">Whose ticket it must be.</param>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="body">What is added.</param>
    /// <param name="toCustomer">Whether the customer gets it, or colleagues only.</param>
    /// <param name="idempotencyKey">The same key adds nothing a second time.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<WriteReceipt>> CommentAsync(Tables tables, CustomerRef customer, string ticketId, string body, bool toCustomer, string idempotencyKey, CancellationToken cancellationToken) =>
        Ids.IsId(ticketId)
            ? _once.RunAsync("note " + idempotencyKey, () => CommentOnceAsync(tables, customer, ticketId, body, toCustomer ? Comments : WorkNotes, Marker.For(idempotencyKey), cancellationToken), cancellationToken)
            : Task.FromResult(Answer.NotFound<WriteReceipt>());

    public async Task<Answer<WriteReceipt>> ChangeStatusAsync(Tables tables, TicketStatusChange change, CancellationToken cancellationToken)
    {
        if (!Ids.IsId(change.TicketId)) return Answer.NotFound<WriteReceipt>();
        var before = await ReadAsync(tables, change.TicketId, cancellationToken);
        if (!TicketMapping.IsOf(before, change.Customer, settings)) return Answer.NotFound<WriteReceipt>(dropped: 1);
        if (settings.States.Of(change.Status) is not { } state) return Answer.Refused<WriteReceipt>($"has no such status of tickets (Values:State{change.Status})");
        // Before the version: what we have just written ourselves is no reason to call it changed by somebody else.
        if (before.Value("state") == state) return Receipt(before);
        if (change.ExpectedVersion is { } expected && before.Value("sys_mod_count") != expected) return Answer.Conflict<WriteReceipt>("has changed the ticket since it was shown");
        if (!await IsAllowedAsync(() => tables.UpdateAsync(settings.TicketTable, before.Id, "sys_id", Values(change.Status, state), cancellationToken)))
            return Answer.Denied<WriteReceipt>("does not let us change this ticket, or wants more to be filled in for that (Values:CloseCode, CloseNotes)");
        var after = await ReadAsync(tables, change.TicketId, cancellationToken);
        return after.Value("state") == state ? Receipt(after) : Answer.Refused<WriteReceipt>("did not change the status, though it says so");
    }

    private Dictionary<string, string> Values(TicketStatus status, string state)
    {
        var values = new Dictionary<string, string> { ["state"] = state };
        if (status is not (TicketStatus.Solved or TicketStatus.Closed)) return values;
        if (settings.CloseCode is { } close) values[close.Field] = close.Code;
        if (settings.CloseNotes is { } notes) values["close_notes"] = notes;
        return values;
    }

    private async Task<Answer<WriteReceipt>> CreateOnceAsync(Tables tables, NewTicket ticket, CancellationToken cancellationToken)
    {
        // A reference to somebody who is not there is stored as it is.
        var contact = await tables.ReadAsync(settings.ContactTable, ticket.Customer.RecordId, ContactMapping.Fields(settings), cancellationToken);
        var mark = Marker.For(ticket.IdempotencyKey);
        var marked = await tables.ListAsync(settings.TicketTable, $"correlation_id={mark}^ORDERBYsys_created_on", TicketMapping.Fields(settings), 20, 0, cancellationToken);
        if (marked.Rows.FirstOrDefault(r => r.Value("correlation_id") == mark && TicketMapping.IsOf(r, ticket.Customer, settings)) is { } known) return Receipt(known);
        var values = new Dictionary<string, string>
        {
            [settings.TicketContactField] = contact.Id, ["short_description"] = ticket.Subject, ["description"] = ticket.Body, ["contact_type"] = "phone", ["correlation_id"] = mark,
        };
        if (settings.TicketAccountField is { } field && contact.Value("account") is { } account) values[field] = account;
        Row? created = null;
        if (!await IsAllowedAsync(async () => created = await tables.CreateAsync(settings.TicketTable, "sys_id", values, cancellationToken)))
            return Answer.Denied<WriteReceipt>("does not let us create tickets in the table that is set (Values:TicketTable)");
        var after = await ReadAsync(tables, created!.Id, cancellationToken);
        return TicketMapping.IsOf(after, ticket.Customer, settings)
            ? Receipt(after)
            : Answer.Refused<WriteReceipt>("created the ticket but did not keep whose it is: our user may not write that field");
    }

    private async Task<Answer<WriteReceipt>> CommentOnceAsync(Tables tables, CustomerRef customer, string ticketId, string body, string journal, string mark, CancellationToken cancellationToken)
    {
        var fields = $"{TicketMapping.Fields(settings)},{journal}";
        var ticket = await tables.ReadAsync(settings.TicketTable, ticketId, fields, cancellationToken);
        if (!TicketMapping.IsOf(ticket, customer, settings)) return Answer.NotFound<WriteReceipt>(dropped: 1);
        if (Has(ticket)) return Receipt(ticket);
        var values = new Dictionary<string, string> { [journal] = $"{body}\n\nRef. {mark}" };
        if (!await IsAllowedAsync(() => tables.UpdateAsync(settings.TicketTable, ticketId, "sys_id", values, cancellationToken)))
            return Answer.Denied<WriteReceipt>("does not let us comment on this ticket");
        ticket = await tables.ReadAsync(settings.TicketTable, ticketId, fields, cancellationToken);
        return Has(ticket) ? Receipt(ticket) : Answer.Refused<WriteReceipt>("did not add the comment, though it says so, or does not let us read it");

        // A journal has no value of its own; what it displays are all its entries.
        bool Has(Row row) => row.Shown(journal)?.Contains(mark, StringComparison.Ordinal) == true;
    }

    private Task<Row> ReadAsync(Tables tables, string id, CancellationToken cancellationToken) => tables.ReadAsync(settings.TicketTable, id, TicketMapping.Fields(settings), cancellationToken);

    /// <summary>A right that is missing and a data policy that wants more are both answered 403, wrong credentials 401.</summary>
    private static async Task<bool> IsAllowedAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.Forbidden && RetryAfter.Of(refusal.Headers) is null)
        {
            return false;
        }
    }

    private static Answer<WriteReceipt> Receipt(Row ticket) => Answer.Found(new WriteReceipt(ticket.Id, ticket.Value("number")));
}
