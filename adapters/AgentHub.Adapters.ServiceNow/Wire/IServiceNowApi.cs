namespace AgentHub.Adapters.ServiceNow;

/// <summary>
/// The part of ServiceNow's Table API and Knowledge Management API that is used. Base address: <c>https://{instance}.service-now.com</c>.
/// Every value is asked for twice: as stored, and as people read it.
/// </summary>
[Headers("Accept: application/json")]
internal interface IServiceNowApi
{
    [Get("/api/now/table/{table}?sysparm_display_value=all&sysparm_exclude_reference_link=true")]
    Task<ApiResponse<RowsAnswer>> Rows(string table, [AliasAs("sysparm_query")] string? query, [AliasAs("sysparm_fields")] string fields, [AliasAs("sysparm_limit")] int limit,
        [AliasAs("sysparm_offset")] int offset, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/now/table/{table}/{id}?sysparm_display_value=all&sysparm_exclude_reference_link=true")]
    Task<RowAnswer?> Row(string table, string id, [AliasAs("sysparm_fields")] string fields, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/api/now/table/{table}?sysparm_display_value=all&sysparm_exclude_reference_link=true")]
    Task<RowAnswer?> Create(string table, [AliasAs("sysparm_fields")] string fields, [Body] IReadOnlyDictionary<string, string> values,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Patch("/api/now/table/{table}/{id}?sysparm_display_value=all&sysparm_exclude_reference_link=true")]
    Task<RowAnswer?> Update(string table, string id, [AliasAs("sysparm_fields")] string fields, [Body] IReadOnlyDictionary<string, string> values,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/sn_km_api/knowledge/articles?fields=sys_updated_on")]
    Task<ArticlesAnswer?> Articles(string query, int limit, int offset, [Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
