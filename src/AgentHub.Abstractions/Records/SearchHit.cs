namespace AgentHub.Abstractions;

/// <summary>A record that a free search found.</summary>
public sealed record SearchHit
{
    public required string Id { get; init; }
    /// <summary>What kind of record it is.</summary>
    public required SearchHitKind Kind { get; init; }
    [Pii(PiiClass.Identity)] public required string Title { get; init; }
    /// <summary>The part that matched, as plain text, at most 280 characters.</summary>
    [Pii(PiiClass.Identity)] public string? Excerpt { get; init; }
    /// <summary>The system's id of the customer it belongs to; null when it belongs to none.</summary>
    public string? CustomerId { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>What a free search may find.</summary>
public enum SearchHitKind { Other, Customer, Account, Order, Delivery, Invoice, Payment, Ticket, Appointment, Article }
