namespace AgentHub.Adapters.Dataverse;

/// <summary>Reads rows of one shape: learn.microsoft.com, "Query data using the Web API" and "Retrieve a table row using the Web API".</summary>
[Headers("Accept: application/json", "OData-Version: 4.0", "OData-MaxVersion: 4.0")]
internal interface ITableApi<T>
{
    [Get("/api/data/{version}/{table}")]
    Task<Page<T>?> List(string version, string table, [AliasAs("$select")] string select, [AliasAs("$filter")] string filter, [AliasAs("$orderby")] string? orderBy,
        [AliasAs("$expand")] string? expand, [AliasAs("$count")] string? count, [AliasAs("$skiptoken")] string? skipToken, [Header("Prefer")] string prefer,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/data/{version}/{table}({id})")]
    Task<T?> One(string version, string table, string id, [AliasAs("$select")] string select, [Header("Prefer")] string prefer,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
