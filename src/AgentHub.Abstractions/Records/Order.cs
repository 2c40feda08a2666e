namespace AgentHub.Abstractions;

/// <summary>State of an order in our words.</summary>
public enum OrderStatus { Unknown, Draft, Open, Shipped, Completed, Cancelled }

/// <summary>One order of a customer.</summary>
public sealed record Order
{
    public required string Id { get; init; }
    /// <summary>The number people use.</summary>
    public required string Number { get; init; }
    /// <summary>Whose order it is, as the row itself states it; compared with the key asked.</summary>
    public required string CustomerId { get; init; }
    public DateOnly? PlacedOn { get; init; }
    public required Coded<OrderStatus> Status { get; init; }
    [Pii(PiiClass.Financial)] public Money? Total { get; init; }
    public string? Summary { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}
