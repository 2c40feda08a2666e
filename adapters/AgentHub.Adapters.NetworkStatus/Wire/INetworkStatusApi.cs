namespace AgentHub.Adapters.NetworkStatus;

/// <summary>What the system is asked.</summary>
internal interface INetworkStatusApi
{
    [Get("/health")]
    Task<WireHealth> Health([Header("X-Api-Key")] string key, CancellationToken cancellationToken);

    [Get("/incidents")]
    Task<WireIncidents> Incidents(string? account, string? postcode, [Header("X-Api-Key")] string key, CancellationToken cancellationToken);
}
