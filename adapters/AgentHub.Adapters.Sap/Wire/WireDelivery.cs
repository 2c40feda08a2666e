using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Sap;

/// <summary>An outbound delivery.</summary>
internal sealed record WireDelivery
{
    public required string DeliveryDocument { get; init; }
    public string? SoldToParty { get; init; }
    public string? DocumentDate { get; init; }
    public string? DeliveryDate { get; init; }
    public string? ActualGoodsMovementDate { get; init; }
    public string? ProofOfDeliveryDate { get; init; }
    public string? OverallGoodsMovementStatus { get; init; }
    public string? OverallProofOfDeliveryStatus { get; init; }
    [JsonPropertyName("to_DeliveryDocumentItem")] public Results<WireDeliveryItem>? Items { get; init; }
}

/// <summary>One line of a delivery.</summary>
internal sealed record WireDeliveryItem
{
    /// <summary>Number of the order it was made from.</summary>
    public string? ReferenceSDDocument { get; init; }
}
