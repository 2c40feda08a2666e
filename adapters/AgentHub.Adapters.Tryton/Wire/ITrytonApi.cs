namespace AgentHub.Adapters.Tryton;

/// <summary>Tryton's JSON-RPC: one address, everything else is in the body. Base address: of the server, without the database.</summary>
[Headers("Accept: application/json")]
internal interface ITrytonApi
{
    /// <summary>What belongs to no database, such as the version.</summary>
    [Post("/")]
    Task<RpcAnswer?> CallServer([Body] HttpContent request, CancellationToken cancellationToken);

    [Post("/{database}/")]
    Task<RpcAnswer?> Call(string database, [Body] HttpContent request, [Header("Authorization")] string? authorization, CancellationToken cancellationToken);
}
