namespace AgentHub.Adapters.MeterArchive;

/// <summary>What the archive is asked. It answers in XML.</summary>
internal interface IMeterArchiveApi
{
    [Get("/status")]
    Task<string> Status([Header("X-Amr-Key")] string key, CancellationToken cancellationToken);

    [Get("/readings")]
    Task<string> Readings(string account, int start, int count, [Header("X-Amr-Key")] string key, CancellationToken cancellationToken);
}
