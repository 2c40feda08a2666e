using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>From Business Central's posted shipment to our delivery.</summary>
internal static class ShipmentMapping
{
    public static Delivery ToDelivery(WireShipment shipment)
    {
        var isUndone = IsUndone(shipment.SalesShipmentLines ?? []);
        return new()
        {
            Id = shipment.Id,
            Number = shipment.Number,
            CustomerId = shipment.CustomerNumber ?? "",
            OrderNumber = Words.Of(shipment.OrderNumber),
            // A shipment has no state of its own: it is posted when the goods leave the warehouse. Whether they arrived Business Central does not know.
            Status = new(DeliveryStatus.Unknown, isUndone ? "Undone" : "Posted"),
            LastSeen = Dates.Day(shipment.PostingDate) is { } day ? Seen(day, isUndone) : null,
            UpdatedAt = shipment.LastModifiedDateTime?.ToUniversalTime(),
        };
    }

    private static string Seen(DateOnly day, bool isUndone) =>
        $"{(isUndone ? "taken back; was posted" : "left the warehouse")} on {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>Undoing a shipment leaves it in place and adds lines that take every quantity back.</summary>
    private static bool IsUndone(IReadOnlyList<WireShipmentLine> lines)
    {
        var moved = lines.Where(l => l.Quantity is not null and not 0).ToList();
        return moved.Count > 0 && moved.GroupBy(l => l.LineObjectNumber, StringComparer.OrdinalIgnoreCase).All(g => g.Sum(l => l.Quantity) == 0);
    }
}
