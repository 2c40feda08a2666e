using AgentHub.RemoteAdapters.Protocol;

namespace AgentHub.RemoteAdapters.Asking;

internal sealed partial class RemoteQuestions : ICreateTicket, ICommentTicket, IChangeTicketStatus, IAddNote, IUpdateContactDetails, ICreateOrder, ICreateCallback, IBookAppointment
{
    public Task<Answer<WriteReceipt>> CreateTicketAsync(NewTicket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return WriteAsync(Capability.CreateTicket, new NewTicketOrder(ticket.Customer.RecordId, ticket.Subject, ticket.Body), ticket.IdempotencyKey, cancellationToken);
    }

    public Task<Answer<WriteReceipt>> CommentTicketAsync(NewComment comment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return WriteAsync(Capability.CommentTicket, new CommentOrder(comment.Customer.RecordId, comment.TicketId, comment.Body, comment.ToCustomer, comment.At), comment.IdempotencyKey, cancellationToken);
    }

    public Task<Answer<WriteReceipt>> ChangeTicketStatusAsync(TicketStatusChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return WriteAsync(Capability.ChangeTicketStatus, new StatusOrder(change.Customer.RecordId, change.TicketId, change.Status, change.ExpectedVersion), null, cancellationToken);
    }

    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(note);
        return WriteAsync(Capability.AddNote, new NoteOrder(note.Customer.RecordId, note.Body, note.At, note.TicketId), note.IdempotencyKey, cancellationToken);
    }

    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return WriteAsync(Capability.UpdateContactDetails, new ContactDetailsOrder(change.Customer.RecordId, change.Phone, change.Email, change.Address, change.ExpectedVersion), null, cancellationToken);
    }

    public Task<Answer<WriteReceipt>> CreateOrderAsync(NewOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        return WriteAsync(Capability.CreateOrder, new GoodsOrder(order.Customer.RecordId, [.. order.Lines.Select(l => new GoodsLine(l.ItemNumber, l.Quantity))], order.Note), order.IdempotencyKey, cancellationToken);
    }

    public Task<Answer<WriteReceipt>> CreateCallbackAsync(NewCallback callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return WriteAsync(Capability.CreateCallback, new CallbackOrder(callback.Customer.RecordId, callback.Phone, callback.Reason, callback.From, callback.Until), callback.IdempotencyKey, cancellationToken);
    }

    public Task<Answer<WriteReceipt>> BookAppointmentAsync(NewAppointment appointment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(appointment);
        return WriteAsync(Capability.BookAppointment,
            new AppointmentOrder(appointment.Customer.RecordId, appointment.Subject, appointment.StartsAt, appointment.EndsAt, appointment.Note), appointment.IdempotencyKey, cancellationToken);
    }

    private Task<Answer<WriteReceipt>> WriteAsync(Capability capability, object order, string? key, CancellationToken cancellationToken) => Ask.Async(async () =>
        AnswerReading.Receipt(await session.AskAsync<WriteReceipt>(capability, order, key, cancellationToken)), cancellationToken);
}
