using System.Globalization;

namespace AgentHub.YamlAdapters;

// As the lists: each only tells the writer what the places of its request stand for.

internal sealed class TicketCreator(Writer writer) : ICreateTicket
{
    public Task<Answer<WriteReceipt>> CreateTicketAsync(NewTicket ticket, CancellationToken cancellationToken) =>
        writer.WriteAsync(ticket.Customer, null, ticket.IdempotencyKey, name => name == "subject" ? ticket.Subject : ticket.Body, cancellationToken);
}

internal sealed class TicketCommenter(Writer writer) : ICommentTicket
{
    public Task<Answer<WriteReceipt>> CommentTicketAsync(NewComment comment, CancellationToken cancellationToken) =>
        writer.WriteAsync(comment.Customer, comment.TicketId, comment.IdempotencyKey,
            name => name switch { "at" => Writer.Time(comment.At), "toCustomer" => comment.ToCustomer ? "true" : "false", _ => comment.Body }, cancellationToken);
}

internal sealed class TicketStatusChanger(Writer writer) : IChangeTicketStatus
{
    public Task<Answer<WriteReceipt>> ChangeTicketStatusAsync(TicketStatusChange change, CancellationToken cancellationToken) => writer.ChangeAsync(change, cancellationToken);
}

internal sealed class NoteAdder(Writer writer) : IAddNote
{
    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken) =>
        writer.WriteAsync(note.Customer, note.TicketId, note.IdempotencyKey, name => name == "at" ? Writer.Time(note.At) : note.Body, cancellationToken);
}

internal sealed class OrderCreator(Writer writer) : ICreateOrder
{
    public Task<Answer<WriteReceipt>> CreateOrderAsync(NewOrder order, CancellationToken cancellationToken) => writer.WithLines(
        [.. order.Lines.Select(l => new Dictionary<string, string> { ["line.item"] = l.ItemNumber, ["line.quantity"] = l.Quantity.ToString(CultureInfo.InvariantCulture) })])
        .WriteAsync(order.Customer, null, order.IdempotencyKey, _ => order.Note ?? "", cancellationToken);
}

internal sealed class CallbackCreator(Writer writer) : ICreateCallback
{
    public Task<Answer<WriteReceipt>> CreateCallbackAsync(NewCallback callback, CancellationToken cancellationToken) =>
        writer.WriteAsync(callback.Customer, null, callback.IdempotencyKey,
            name => name switch { "phone" => callback.Phone, "from" => Writer.Time(callback.From), "until" => Writer.Time(callback.Until), _ => callback.Reason }, cancellationToken);
}

internal sealed class AppointmentBooker(Writer writer) : IBookAppointment
{
    public Task<Answer<WriteReceipt>> BookAppointmentAsync(NewAppointment appointment, CancellationToken cancellationToken) =>
        writer.WriteAsync(appointment.Customer, null, appointment.IdempotencyKey,
            name => name switch { "subject" => appointment.Subject, "startsAt" => Writer.Time(appointment.StartsAt), "endsAt" => Writer.Time(appointment.EndsAt), _ => appointment.Note ?? "" }, cancellationToken);
}
