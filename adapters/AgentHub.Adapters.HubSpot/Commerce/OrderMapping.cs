using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>From HubSpot's order to ours.</summary>
internal static class OrderMapping
{
    /// <summary>When the shop says that it was placed.</summary>
    public const string Placed = "hs_external_created_date";

    /// <summary>When HubSpot got it.</summary>
    public const string Created = "hs_createdate";

    public static IReadOnlyList<string> Properties { get; } = [Placed, Created, "hs_order_name", "hs_total_price", "hs_currency_code", "hs_fulfillment_status"];

    /// <param name="order">One that is tied to the customer.</param>
    /// <param name="customer">Whose list it stands in.</param>
    public static Order ToOrder(CrmObject order, CustomerRef customer) => new()
    {
        Id = order.Id,
        Number = order["hs_order_name"] ?? order.Id,
        CustomerId = customer.RecordId,
        PlacedOn = Dates.Day(order[Placed] ?? order[Created]),
        // A shop's own words; known here are those of HubSpot's page.
        Status = new(order["hs_fulfillment_status"]?.ToLowerInvariant() switch
        {
            "open" or "opened" or "paid" or "packing" or "processing" or "processed" => OrderStatus.Open,
            "shipped" => OrderStatus.Shipped,
            "delivered" => OrderStatus.Completed,
            "cancelled" or "canceled" => OrderStatus.Cancelled,
            _ => OrderStatus.Unknown,
        }, order["hs_fulfillment_status"] ?? ""),
        Total = Amounts.Money(order["hs_total_price"], order["hs_currency_code"]),
        UpdatedAt = order.UpdatedAt?.ToUniversalTime(),
    };
}
