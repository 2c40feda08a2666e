using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>From SAP's outbound delivery to ours.</summary>
internal static class DeliveryMapping
{
    public const string Fields = "DeliveryDocument,SoldToParty,DocumentDate,DeliveryDate,ActualGoodsMovementDate,ProofOfDeliveryDate,OverallGoodsMovementStatus,OverallProofOfDeliveryStatus," +
        "to_DeliveryDocumentItem/ReferenceSDDocument";

    public static Delivery ToDelivery(WireDelivery delivery, CustomerRef customer) => new()
    {
        Id = delivery.DeliveryDocument,
        Number = Numbers.Plain(delivery.DeliveryDocument),
        CustomerId = Numbers.Owner(delivery.SoldToParty, customer.RecordId),
        OrderNumber = Numbers.Plain(delivery.Items?.Rows?.Select(i => i?.ReferenceSDDocument).FirstOrDefault(r => !string.IsNullOrWhiteSpace(r))) is { Length: > 0 } order ? order : null,
        Status = new(Status(delivery), $"{delivery.OverallGoodsMovementStatus}/{delivery.OverallProofOfDeliveryStatus}"),
        LastSeen = Seen("proof of delivery on", delivery.OverallProofOfDeliveryStatus == "C" ? delivery.ProofOfDeliveryDate : null)
            ?? Seen("left the warehouse on", delivery.OverallGoodsMovementStatus == "C" ? delivery.ActualGoodsMovementDate : null),
        PromisedOn = Instants.Day(delivery.DeliveryDate),
    };

    /// <summary>Those not known to be there first; within each as they came.</summary>
    public static IEnumerable<Delivery> Order(IEnumerable<Delivery> deliveries) => deliveries.OrderBy(d => d.Status.Value switch { DeliveryStatus.InTransit => 0, DeliveryStatus.Preparing => 1, _ => 2 });

    /// <summary>Where no proof is kept, SAP does not know whether what has left has arrived.</summary>
    private static DeliveryStatus Status(WireDelivery delivery) => (delivery.OverallGoodsMovementStatus, delivery.OverallProofOfDeliveryStatus) switch
    {
        (_, "C") => DeliveryStatus.Delivered,
        ("C", "A" or "B") => DeliveryStatus.InTransit,
        ("A" or "B", _) => DeliveryStatus.Preparing,
        _ => DeliveryStatus.Unknown,
    };

    private static string? Seen(string what, string? date) => Instants.Day(date) is { } day ? $"{what} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null;
}
