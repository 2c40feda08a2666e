using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>The orders of the scenario's people as a shop brings them to HubSpot. Ids count up from the oldest.</summary>
internal static class HubSpotOrders
{
    private const long First = 430_000_001;

    public static IReadOnlyList<HubSpotRecord> Of(IEnumerable<Customer> customers, string currency) =>
        [.. customers.SelectMany(c => c.Orders.Select(o => (Customer: c, Order: o))).OrderBy(o => o.Order.PlacedOn).ThenBy(o => o.Order.Number, StringComparer.Ordinal)
            .Select((o, at) => Of(o.Customer, o.Order, HubSpotCommerce.Id(First + at), currency))];

    private static HubSpotRecord Of(Customer customer, CompanyOrder order, string id, string currency)
    {
        var placed = HubSpotCommerce.Start(order.PlacedOn);
        return HubSpotCommerce.Made("orders", id, placed, order.UpdatedAt, new() { ["contacts"] = [HubSpotPeople.ContactId(customer)] }, new()
        {
            ["hs_order_name"] = order.Number,
            ["hs_external_created_date"] = HubSpotRecords.Time(placed),
            ["hs_total_price"] = HubSpotCommerce.Amount(order.Total),
            ["hs_currency_code"] = currency,
            ["hs_fulfillment_status"] = order.Shipped ? "Shipped" : order.Status,
            ["hs_source_store"] = null,
        });
    }
}
