namespace AgentHub.Abstractions;

/// <summary>An order to create.</summary>
public sealed record NewOrder
{
    public required CustomerRef Customer { get; init; }
    /// <summary>1 to 100 lines.</summary>
    public required IReadOnlyList<NewOrderLine> Lines { get; init; }
    public string? Note { get; init; }
    /// <summary>The same key never creates a second order, however often it is sent.</summary>
    public required string IdempotencyKey { get; init; }
}

/// <summary>One line of an order to create.</summary>
/// <param name="ItemNumber">The item as the system numbers it.</param>
/// <param name="Quantity">More than 0.</param>
public sealed record NewOrderLine(string ItemNumber, decimal Quantity);
