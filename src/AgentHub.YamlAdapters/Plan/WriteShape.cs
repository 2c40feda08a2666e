namespace AgentHub.YamlAdapters;

/// <summary>What the vocabulary says of a thing that a file can write.</summary>
/// <param name="Capability">Which.</param>
/// <param name="Places">Places of its request.</param>
/// <param name="NeedsTicket">Whether it always writes to a ticket.</param>
/// <param name="IsOnce">Whether sending it twice would do it twice.</param>
/// <param name="HasLines">Whether its body must say how each line is written.</param>
internal sealed record WriteShape(Capability Capability, IReadOnlyList<string> Places, bool NeedsTicket = false, bool IsOnce = true, bool HasLines = false)
{
    /// <summary>By the names a file uses.</summary>
    public static IReadOnlyDictionary<string, WriteShape> All { get; } = new Dictionary<string, WriteShape>
    {
        ["createTicket"] = new(Capability.CreateTicket, ["customer", "subject", "body", "idempotencyKey", "mark"]),
        ["commentTicket"] = new(Capability.CommentTicket, ["customer", "ticket", "body", "toCustomer", "at", "idempotencyKey", "mark"], NeedsTicket: true),
        ["changeTicketStatus"] = new(Capability.ChangeTicketStatus, ["customer", "ticket", "status", "version"], NeedsTicket: true, IsOnce: false),
        ["addNote"] = new(Capability.AddNote, ["customer", "ticket", "body", "at", "idempotencyKey", "mark"]),
        ["updateContactDetails"] = new(Capability.UpdateContactDetails, ["customer", "phone", "email", .. ContactPlaces.OfAddress, "version"], IsOnce: false),
        ["createOrder"] = new(Capability.CreateOrder, ["customer", "note", "line.item", "line.quantity", "idempotencyKey", "mark"], HasLines: true),
        ["createCallback"] = new(Capability.CreateCallback, ["customer", "phone", "reason", "from", "until", "idempotencyKey", "mark"]),
        ["bookAppointment"] = new(Capability.BookAppointment, ["customer", "subject", "startsAt", "endsAt", "note", "idempotencyKey", "mark"]),
    };
}
