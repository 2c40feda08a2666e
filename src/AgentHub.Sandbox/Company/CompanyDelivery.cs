namespace AgentHub.Sandbox.Company;

/// <summary>A consignment, as the carrier holds it.</summary>
internal sealed record CompanyDelivery
{
    public required string Tracking { get; init; }
    public required string Order { get; init; }

    /// <summary>The carrier's own word: <c>LABEL</c>, <c>TRANSIT</c>, <c>OUT</c>, <c>DONE</c>, <c>FAILED</c>, <c>RETURNED</c>.</summary>
    public required string Status { get; init; }

    /// <summary>What the carrier said last.</summary>
    public string? Seen { get; init; }

    public DateOnly? PromisedOn { get; init; }
    public DateTimeOffset? DeliveredAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
}
