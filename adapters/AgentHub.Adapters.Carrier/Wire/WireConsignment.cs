namespace AgentHub.Adapters.Carrier;

/// <summary>One consignment.</summary>
internal sealed record WireConsignment(string? TrackingNumber, string? Reference, string? OrderNumber, string? Status, string? LastEvent, string? PromisedOn, DateTimeOffset? DeliveredAt, DateTimeOffset? UpdatedAt);
