namespace AgentHub.Adapters.Dataverse;

/// <summary>What is used of the Web API besides reading rows. Base address: <c>https://{environment}.crm.dynamics.com</c>.</summary>
[Headers("Accept: application/json", "OData-Version: 4.0", "OData-MaxVersion: 4.0")]
internal interface IDataverseApi
{
    [Get("/api/data/{version}/WhoAmI")]
    Task<WireWhoAmI?> WhoAmI(string version, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/api/data/{version}/incidents?$select=incidentid,ticketnumber")]
    Task<WireCreatedIncident?> CreateIncident(string version, [Body] IReadOnlyDictionary<string, object?> columns, [Header("Prefer")] string prefer,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/api/data/{version}/annotations?$select=annotationid")]
    Task<WireCreatedNote?> CreateNote(string version, [Body] IReadOnlyDictionary<string, object?> columns, [Header("Prefer")] string prefer,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Patch("/api/data/{version}/{table}({id})")]
    Task Update(string version, string table, string id, [Body] IReadOnlyDictionary<string, object?> columns, [Header("If-Match")] string etag,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    /// <summary>An action that is bound to no row, and answers nothing.</summary>
    [Post("/api/data/{version}/CloseIncident")]
    Task CloseIncident(string version, [Body] IReadOnlyDictionary<string, object?> parameters, [Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
