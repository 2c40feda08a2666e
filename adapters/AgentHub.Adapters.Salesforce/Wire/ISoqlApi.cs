namespace AgentHub.Adapters.Salesforce;

/// <summary>Queries that find records of one shape: REST API Developer Guide, "Query" and "Query More Results".</summary>
[Headers("Accept: application/json")]
internal interface ISoqlApi<T>
{
    [Get("/services/data/{version}/query")]
    Task<Batch<T>?> Query(string version, string q, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/services/data/{version}/query/{locator}")]
    Task<Batch<T>?> More(string version, string locator, [Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
