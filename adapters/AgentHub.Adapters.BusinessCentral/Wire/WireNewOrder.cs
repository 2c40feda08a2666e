namespace AgentHub.Adapters.BusinessCentral;

/// <summary>A sales order to create, its lines within: one request, so that header and lines are written together or not at all.</summary>
internal sealed record WireNewOrder
{
    public required string CustomerNumber { get; init; }
    public required string ExternalDocumentNumber { get; init; }
    public required IReadOnlyList<WireNewOrderLine> SalesOrderLines { get; init; }
}

/// <summary>One line of it. Business Central takes the values in the order in which they are written: first what kind of line it is.</summary>
/// <remarks>
/// No <c>sequence</c>: with it some versions refuse lines within an order (https://github.com/microsoft/ALAppExtensions/issues/23028);
/// without it the lines are numbered in their order.
/// </remarks>
internal sealed record WireNewOrderLine
{
    public required string LineType { get; init; }
    public string? LineObjectNumber { get; init; }
    public string? Description { get; init; }
    public decimal? Quantity { get; init; }
}
