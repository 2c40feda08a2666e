namespace AgentHub.Abstractions;

/// <summary>A comment on a ticket.</summary>
public sealed record NewComment
{
    public required CustomerRef Customer { get; init; }
    /// <summary>The ticket; one of somebody else is answered as not found.</summary>
    public required string TicketId { get; init; }
    public required string Body { get; init; }
    /// <summary>True: the customer gets it. False: for colleagues only.</summary>
    public required bool ToCustomer { get; init; }
    /// <summary>The same key never adds a second comment, however often it is sent.</summary>
    public required string IdempotencyKey { get; init; }
    /// <summary>When the commented thing happened, UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
