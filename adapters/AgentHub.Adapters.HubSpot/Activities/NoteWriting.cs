using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Notes on a contact's timeline, and on a ticket's, each with a marker by which it is recognised when it is sent again.</summary>
internal sealed class NoteWriting(CrmObjects crm)
{
    private readonly OnceOnly _once = new();

    public Task<Answer<WriteReceipt>> AddAsync(NewNote note, CancellationToken cancellationToken) => note.TicketId is { } ticket
        ? CommentAsync(note.Customer, ticket, note.Body, note.IdempotencyKey, note.At, cancellationToken)
        : Ids.IsId(note.Customer.RecordId)
            ? WriteAsync(note.Body, note.IdempotencyKey, note.At, [Association.Of(note.Customer.RecordId, AssociationType.NoteToContact)], cancellationToken)
            : Task.FromResult(Answer.NotFound<WriteReceipt>());

    /// <summary>A note on the timelines of both ticket and contact.</summary>
    public async Task<Answer<WriteReceipt>> CommentAsync(CustomerRef customer, string ticketId, string body, string idempotencyKey, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (!Ids.IsId(ticketId) || !Ids.IsId(customer.RecordId)) return Answer.NotFound<WriteReceipt>();
        var ticket = await crm.ReadAsync("tickets", ticketId, [TicketMapping.Stage], tiedTo: "contacts", cancellationToken);
        if (!ticket.IsTiedTo("contacts", customer.RecordId)) return Answer.NotFound<WriteReceipt>(dropped: 1);
        Association[] ties = [Association.Of(ticket.Id, AssociationType.NoteToTicket), Association.Of(customer.RecordId, AssociationType.NoteToContact)];
        return await WriteAsync(body, idempotencyKey, at, ties, cancellationToken);
    }

    private Task<Answer<WriteReceipt>> WriteAsync(string body, string idempotencyKey, DateTimeOffset at, IReadOnlyList<Association> ties, CancellationToken cancellationToken) =>
        _once.RunAsync(idempotencyKey, () => crm.WriteOnceAsync("notes", "hs_note_body", Marker.For(idempotencyKey), new(new Dictionary<string, string>
        {
            ["hs_timestamp"] = Times.Write(at),
            ["hs_note_body"] = HtmlText.Of(body, Marker.For(idempotencyKey)),
        }, ties), cancellationToken), cancellationToken);
}
