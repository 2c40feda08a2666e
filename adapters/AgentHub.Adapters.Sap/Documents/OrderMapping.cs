using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>From SAP's sales order to ours.</summary>
internal static class OrderMapping
{
    public const string Fields = "SalesOrder,SoldToParty,SalesOrderDate,TotalNetAmount,TransactionCurrency,OverallSDProcessStatus,OverallTotalDeliveryStatus,OverallSDDocumentRejectionSts," +
        "LastChangeDateTime,to_Item/SalesOrderItemText";

    public static Order ToOrder(WireOrder order, CustomerRef customer) => new()
    {
        Id = order.SalesOrder,
        Number = Numbers.Plain(order.SalesOrder),
        CustomerId = Numbers.Owner(order.SoldToParty, customer.RecordId),
        PlacedOn = Instants.Day(order.SalesOrderDate),
        Status = new(Status(order), order.OverallSDProcessStatus ?? ""),
        Total = Amounts.Of(order.TotalNetAmount, order.TransactionCurrency),
        Summary = Summary(order.Items?.Rows ?? []),
        UpdatedAt = Instants.Time(order.LastChangeDateTime),
    };

    /// <summary>Each status is blank (does not apply), A (nothing), B (in part) or C (all).</summary>
    private static OrderStatus Status(WireOrder order) => (order.OverallSDDocumentRejectionSts, order.OverallSDProcessStatus, order.OverallTotalDeliveryStatus) switch
    {
        ("C", _, _) => OrderStatus.Cancelled,
        (_, "C", _) => OrderStatus.Completed,
        (_, _, "C") => OrderStatus.Shipped,
        (_, "A" or "B", _) => OrderStatus.Open,
        _ => OrderStatus.Unknown,
    };

    private static string? Summary(IReadOnlyList<WireOrderItem?> items)
    {
        var texts = items.Select(i => i?.SalesOrderItemText?.Trim()).Where(t => !string.IsNullOrEmpty(t)).ToList();
        return texts.Count > 1 ? $"{texts[0]} and {texts.Count - 1} more" : texts.FirstOrDefault();
    }
}
