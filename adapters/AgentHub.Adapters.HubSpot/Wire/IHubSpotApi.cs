namespace AgentHub.Adapters.HubSpot;

/// <summary>The part of HubSpot's API that is used: objects (v3), whatever their type, pipelines (v3), associations (v4), the site's search (v3). Base address: <c>https://api.hubapi.com</c>.</summary>
[Headers("Accept: application/json")]
internal interface IHubSpotApi
{
    [Get("/crm/v3/objects/{type}")]
    Task<ObjectPage?> List(string type, int limit, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/crm/v3/objects/{type}/{id}")]
    Task<CrmObject?> One(string type, string id, string properties, string? associations, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Patch("/crm/v3/objects/{type}/{id}")]
    Task<CrmObject?> Update(string type, string id, [Body] ChangedObject change, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/crm/v3/objects/{type}")]
    Task<CrmObject?> Create(string type, [Body] NewObject created, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/crm/v3/objects/{type}/search")]
    Task<ObjectPage?> Search(string type, [Body] SearchRequest search, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/crm/v3/objects/{type}/batch/read")]
    Task<BatchObjects?> Many(string type, [Body] BatchRead read, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/crm/v4/associations/{from}/{to}/batch/read")]
    Task<TiesAnswer?> Ties(string from, string to, [Body] TiesRead read, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/crm/v3/pipelines/{type}")]
    Task<PipelineList?> Pipelines(string type, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/cms/v3/site-search/search")]
    Task<FoundContent?> SearchContent(string q, string type, int limit, int offset, [Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
