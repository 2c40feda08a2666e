namespace AgentHub.Abstractions;

/// <summary>State of an invoice in our words.</summary>
public enum InvoiceStatus { Unknown, Draft, Open, Overdue, Paid, Cancelled, Disputed }

/// <summary>One invoice of a customer.</summary>
public sealed record Invoice
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    /// <summary>Whose invoice it is, as the row itself states it; compared with the key asked.</summary>
    public required string CustomerId { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public DateOnly? DueOn { get; init; }
    [Pii(PiiClass.Financial)] public required Money Total { get; init; }
    /// <summary>What is still to be paid; null when the system does not say.</summary>
    [Pii(PiiClass.Financial)] public Money? Remaining { get; init; }
    public required Coded<InvoiceStatus> Status { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}
