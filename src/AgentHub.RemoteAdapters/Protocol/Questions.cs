namespace AgentHub.RemoteAdapters.Protocol;

// The bodies of questions stand together: each is one line of docs/adapter-protocol.yaml. Members of writes are called as in
// docs/concepts/capabilities.md. Everything is in the body, so that no customer's number stands in an address that somebody logs.

internal sealed record NoQuestion;

internal sealed record KeyQuestion(KeyKind Kind, string Value);

internal sealed record CustomerQuestion(string Customer);

internal sealed record ListQuestion(string Customer, int Size, string? Cursor = null);

internal sealed record InvoiceQuestion(string Customer, string Invoice);

internal sealed record ScopeQuestion(int Size, string? Customer = null, string? Postcode = null, string? Cursor = null);

internal sealed record TextQuestion(string Text, int Size, string? Cursor = null);

internal sealed record NewTicketOrder(string Customer, string Subject, string Body);

internal sealed record CommentOrder(string Customer, string Ticket, string Body, bool ToCustomer, DateTimeOffset At);

internal sealed record StatusOrder(string Customer, string Ticket, TicketStatus Status, string? ExpectedVersion = null);

internal sealed record NoteOrder(string Customer, string Body, DateTimeOffset At, string? Ticket = null);

internal sealed record ContactDetailsOrder(string Customer, string? Phone = null, string? Email = null, PostalAddress? Address = null, string? ExpectedVersion = null);

internal sealed record GoodsOrder(string Customer, IReadOnlyList<GoodsLine> Lines, string? Note = null);

internal sealed record GoodsLine(string Item, decimal Quantity);

internal sealed record CallbackOrder(string Customer, string Phone, string Reason, DateTimeOffset From, DateTimeOffset Until);

internal sealed record AppointmentOrder(string Customer, string Subject, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Note = null);
