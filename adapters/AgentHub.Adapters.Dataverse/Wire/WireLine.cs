using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Dataverse;

/// <summary>A line of an invoice (an invoice product) as Dataverse sends it.</summary>
internal sealed record WireLine : WireRow
{
    public required Guid InvoiceDetailId { get; init; }
    [JsonPropertyName("_invoiceid_value")] public Guid? Invoice { get; init; }
    public string? ProductDescription { get; init; }
    public string? Description { get; init; }
    public decimal? Quantity { get; init; }
    public decimal? PricePerUnit { get; init; }
    public decimal? ExtendedAmount { get; init; }
}
