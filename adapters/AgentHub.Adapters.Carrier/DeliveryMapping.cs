using AgentHub.Abstractions;

namespace AgentHub.Adapters.Carrier;

/// <summary>The carrier's words in ours.</summary>
internal static class DeliveryMapping
{
    /// <exception cref="UnreadableException">The row lacks what every row has.</exception>
    public static Delivery Of(WireConsignment row, string? carrier) => new()
    {
        Id = Needed(row.TrackingNumber, "trackingNumber"),
        Number = row.TrackingNumber!,
        CustomerId = Needed(row.Reference, "reference"),
        OrderNumber = row.OrderNumber,
        Status = new(Status(row.Status), row.Status ?? ""),
        Carrier = carrier,
        LastSeen = row.LastEvent,
        PromisedOn = Dates.Day(row.PromisedOn),
        DeliveredAt = row.DeliveredAt?.ToUniversalTime(),
        UpdatedAt = row.UpdatedAt?.ToUniversalTime(),
    };

    private static DeliveryStatus Status(string? word) => word switch
    {
        "LABEL" => DeliveryStatus.Preparing,
        "TRANSIT" => DeliveryStatus.InTransit,
        "OUT" => DeliveryStatus.OutForDelivery,
        "DONE" => DeliveryStatus.Delivered,
        "FAILED" => DeliveryStatus.Failed,
        "RETURNED" => DeliveryStatus.Returned,
        _ => DeliveryStatus.Unknown,
    };

    private static string Needed(string? value, string name) => string.IsNullOrEmpty(value) ? throw new UnreadableException($"sent a consignment without {name}") : value;
}
