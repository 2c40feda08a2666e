using AgentHub.Abstractions;

namespace AgentHub.Server.Capabilities;

// The bodies stand together: each is one line of docs/concepts/capabilities.md. Members a client left out are null and are checked,
// which names every fault.

internal sealed record TicketBody(string? Customer, string? Subject, string? Body);

internal sealed record CommentBody(string? Customer, string? Body, bool? ToCustomer);

internal sealed record StatusBody(string? Customer, TicketStatus? Status, string? ExpectedVersion);

internal sealed record NoteBody(string? Customer, string? Ticket, string? Body);

internal sealed record ContactDetailsBody(string? Customer, string? Phone, string? Email, PostalAddress? Address, string? ExpectedVersion);

internal sealed record OrderBody(string? Customer, IReadOnlyList<OrderLineBody?>? Lines, string? Note);

internal sealed record OrderLineBody(string? Item, decimal? Quantity);

internal sealed record CallbackBody(string? Customer, string? Phone, string? Reason, DateTimeOffset? From, DateTimeOffset? Until);

internal sealed record AppointmentBody(string? Customer, string? Subject, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Note);
