namespace AgentHub.Adapters.Salesforce;

/// <summary>What is used of the REST API besides queries. Base address: <c>https://{My Domain}.my.salesforce.com</c>.</summary>
[Headers("Accept: application/json")]
internal interface ISalesforceApi
{
    [Get("/services/data/{version}/limits")]
    Task<WireLimits?> Limits(string version, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/services/data/{version}/sobjects/{kind}")]
    Task<WireCreated?> Create(string version, string kind, [Body] IReadOnlyDictionary<string, object?> fields, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Patch("/services/data/{version}/sobjects/{kind}/{id}")]
    Task Update(string version, string kind, string id, [Body] IReadOnlyDictionary<string, object?> fields, [Header("If-Unmodified-Since")] string unmodifiedSince,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
