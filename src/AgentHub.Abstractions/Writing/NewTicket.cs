namespace AgentHub.Abstractions;

/// <summary>A ticket to create.</summary>
public sealed record NewTicket
{
    public required CustomerRef Customer { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }
    /// <summary>The same key never creates a second ticket, however often it is sent.</summary>
    public required string IdempotencyKey { get; init; }
}
