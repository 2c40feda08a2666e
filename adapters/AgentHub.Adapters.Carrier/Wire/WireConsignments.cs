namespace AgentHub.Adapters.Carrier;

/// <summary>A page of consignments.</summary>
internal sealed record WireConsignments(IReadOnlyList<WireConsignment>? Consignments, int? Pages, int? Count);
