namespace AgentHub.Sandbox.Company;

/// <summary>A sales order the ERP holds.</summary>
internal sealed record CompanyOrder
{
    public required string Number { get; init; }
    public required DateOnly PlacedOn { get; init; }

    /// <summary>The ERP's own word: <c>Draft</c>, <c>In Review</c>, <c>Open</c>.</summary>
    public required string Status { get; init; }

    public required decimal Total { get; init; }
    public required bool Shipped { get; init; }

    /// <summary>What was ordered.</summary>
    public required string Item { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
