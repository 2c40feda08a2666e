namespace AgentHub.Adapters.Carrier;

/// <summary>What the carrier is asked.</summary>
internal interface ICarrierApi
{
    [Get("/v1/ping")]
    Task<WirePing> Ping([Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/v1/consignments")]
    Task<WireConsignments> Consignments(string reference, int page, int size, [Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
