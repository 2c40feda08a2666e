namespace AgentHub.Abstractions;

/// <summary>State of a delivery in our words.</summary>
public enum DeliveryStatus { Unknown, Preparing, InTransit, OutForDelivery, Delivered, Failed, Returned }

/// <summary>One consignment on its way to a customer, or there.</summary>
public sealed record Delivery
{
    public required string Id { get; init; }
    /// <summary>The number people use; the consignment's.</summary>
    public required string Number { get; init; }
    /// <summary>Whose delivery it is, as the row itself states it; compared with the key asked.</summary>
    public required string CustomerId { get; init; }
    /// <summary>Number of the order it belongs to.</summary>
    public string? OrderNumber { get; init; }
    public required Coded<DeliveryStatus> Status { get; init; }
    public string? Carrier { get; init; }
    /// <summary>What the carrier said last: <c>left the depot in Leeds</c>.</summary>
    public string? LastSeen { get; init; }
    public DateOnly? PromisedOn { get; init; }
    public DateTimeOffset? DeliveredAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}
