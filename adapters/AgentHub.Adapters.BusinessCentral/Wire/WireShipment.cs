namespace AgentHub.Adapters.BusinessCentral;

/// <summary>A posted sales shipment as Business Central sends it.</summary>
internal sealed record WireShipment
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    public string? CustomerNumber { get; init; }
    public string? PostingDate { get; init; }
    public string? OrderNumber { get; init; }
    public DateTimeOffset? LastModifiedDateTime { get; init; }
    public IReadOnlyList<WireShipmentLine>? SalesShipmentLines { get; init; }
}

/// <summary>What was shipped by one line; negative where it was taken back.</summary>
internal sealed record WireShipmentLine
{
    public string? LineObjectNumber { get; init; }
    public decimal? Quantity { get; init; }
}
