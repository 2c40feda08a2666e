namespace AgentHub.Abstractions;

/// <summary>A note to add to a customer's record, or to one of their tickets.</summary>
public sealed record NewNote
{
    public required CustomerRef Customer { get; init; }
    /// <summary>The ticket the note belongs to; null for the customer's record itself.</summary>
    public string? TicketId { get; init; }
    public required string Body { get; init; }
    /// <summary>The same key never adds a second note, however often it is sent.</summary>
    public required string IdempotencyKey { get; init; }
    /// <summary>When the noted thing happened, UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
