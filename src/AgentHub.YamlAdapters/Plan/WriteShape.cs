namespace AgentHub.YamlAdapters;

/// <summary>What the vocabulary says of a thing that a file can write.</summary>
/// <param name="Capability">Which.</param>
/// <param name="Places">Places of its request.</param>
/// <param name="NeedsTicket">Whether it always writes to a ticket.</param>
/// <param name="IsOnce">Whether sending it twice would do it twice.</param>
internal sealed record WriteShape(Capability Capability, IReadOnlyList<string> Places, bool NeedsTicket = false, bool IsOnce = true)
{
    /// <summary>By the names a file uses.</summary>
    public static IReadOnlyDictionary<string, WriteShape> All { get; } = new Dictionary<string, WriteShape>
    {
        ["createTicket"] = new(Capability.CreateTicket, ["customer", "subject", "body", "idempotencyKey", "mark"]),
        ["commentTicket"] = new(Capability.CommentTicket, ["customer", "ticket", "body", "toCustomer", "at", "idempotencyKey", "mark"], NeedsTicket: true),
        ["changeTicketStatus"] = new(Capability.ChangeTicketStatus, ["customer", "ticket", "status", "version"], NeedsTicket: true, IsOnce: false),
        ["addNote"] = new(Capability.AddNote, ["customer", "ticket", "body", "at", "idempotencyKey", "mark"]),
    };
}
