namespace AgentHub.Abstractions;

/// <summary>State of a payment in our words.</summary>
public enum PaymentStatus { Unknown, Pending, Cleared, Failed, Refunded }

/// <summary>One payment of a customer.</summary>
public sealed record Payment
{
    public required string Id { get; init; }
    /// <summary>The number people use.</summary>
    public required string Number { get; init; }
    /// <summary>Whose payment it is, as the row itself states it; compared with the key asked.</summary>
    public required string CustomerId { get; init; }
    /// <summary>Number of the invoice that was paid; null when the system does not say, or for several.</summary>
    public string? InvoiceNumber { get; init; }
    [Pii(PiiClass.Financial)] public required Money Amount { get; init; }
    public required Coded<PaymentStatus> Status { get; init; }
    /// <summary>How it was paid, in the system's words: <c>Direct debit</c>. Never a card or account number.</summary>
    public string? Method { get; init; }
    public DateOnly? PaidOn { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}
